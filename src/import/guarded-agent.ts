import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent } from 'undici';
import { FetchError } from './fetch-error.ts';
import type { FetchPolicy } from './policy.ts';

/** Finds the addresses of a host. */
export type Resolve = (
  host: string,
  done: (error: Error | null, addresses: readonly { readonly address: string; readonly family: number }[]) => void,
) => void;

export const resolveBySystem: Resolve = (host, done) => systemLookup(host, { all: true }, done);

/**
 * Connections that are made only to addresses that the policy allows. What is checked is the very address that is connected
 * to, so a name that changes its address between two questions gains nothing. Where one of several is not allowed, none is
 * used: such a name is not one of a public source.
 */
export function guardedAgent(policy: FetchPolicy, resolve: Resolve): Agent {
  const lookup: LookupFunction = (host, options, done) => {
    resolve(host, (error, addresses) => {
      const bad = addresses?.find(({ address }) => !policy.allowsAddress(address));
      const [first] = addresses ?? [];
      if (error !== null) done(error, '', 0);
      else if (bad !== undefined)
        done(new FetchError(`${host} leads to ${bad.address}, which is not an address of the open internet`), '', 0);
      else if (first === undefined) done(new FetchError(`${host} has no address`), '', 0);
      else if (options.all === true) done(null, [...addresses]);
      else done(null, first.address, first.family);
    });
  };
  return new Agent({
    connect: { lookup, timeout: policy.patience },
    headersTimeout: policy.patience,
    bodyTimeout: policy.patience,
    maxHeaderSize: 32 * 1024,
    maxResponseSize: policy.mostBytes,
    pipelining: 0,
    keepAliveTimeout: 1,
  });
}
