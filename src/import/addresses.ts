import ipaddr from 'ipaddr.js';

/**
 * Whether an address is one of the open internet: not this machine, not a private network, nothing reserved, and no
 * address that stands for another one (mapped, 6to4, Teredo, NAT64).
 *
 * @param address IPv4 or IPv6, with or without brackets and zone
 */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(plain) && ipaddr.process(plain).range() === 'unicast';
}

/** Whether a host of an address is written as a number: such a host is never looked up, so it is judged as it stands. */
export function isAddress(host: string): boolean {
  return ipaddr.isValid(host.replace(/^\[|\]$/g, ''));
}
