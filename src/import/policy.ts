import { isAddress, isPublicAddress } from './addresses.ts';

/** What may be fetched, and how much of it. */
export interface FetchPolicy {
  /** Whether a page of this host may be fetched; small letters, without the port. */
  readonly allowsHost: (host: string) => boolean;
  /** Whether a host may be at this address of the network. */
  readonly allowsAddress: (address: string) => boolean;
  /** Whether pages may be fetched without encryption and from any port. */
  readonly allowsPlain: boolean;
  /** Bytes of a response as they come, and when they are unpacked. */
  readonly mostBytes: number;
  readonly mostUnpacked: number;
  readonly mostRedirects: number;
  /** Milliseconds for a connection, and without a byte coming. */
  readonly patience: number;
}

/** Where the White House of each administration keeps its briefings. */
const KNOWN_HOSTS: readonly string[] = [
  'www.whitehouse.gov',
  'bidenwhitehouse.archives.gov',
  'trumpwhitehouse.archives.gov',
  'obamawhitehouse.archives.gov',
];

/** Pages of the known sources and of these further hosts, at addresses of the open internet. */
export function openInternet(furtherHosts: readonly string[]): FetchPolicy {
  const hosts = new Set([...KNOWN_HOSTS, ...furtherHosts]);
  return {
    allowsHost: (host) => hosts.has(host),
    allowsAddress: isPublicAddress,
    allowsPlain: false,
    mostBytes: 8 * 1024 * 1024,
    mostUnpacked: 32 * 1024 * 1024,
    mostRedirects: 5,
    patience: 15_000,
  };
}

/** Why an address may not be fetched, in the middle of a sentence; null where it may. */
export function refusalOf(url: URL, policy: FetchPolicy): string | null {
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && policy.allowsPlain))
    return 'only addresses that begin with https:// are fetched';
  if (url.username !== '' || url.password !== '') return 'addresses with a user or a password are not fetched';
  if (url.port !== '' && !policy.allowsPlain) return 'addresses with a port are not fetched';
  const host = url.hostname.replace(/\.$/, '');
  if (!policy.allowsHost(host)) {
    return `${host} is not among the sources: ${KNOWN_HOSTS.join(', ')}, and those that IMPORT_HOSTS names`;
  }
  // A host that is a number is not looked up, so it is judged here.
  if (isAddress(host) && !policy.allowsAddress(host)) return `${host} is not an address of the open internet`;
  return null;
}
