/**
 * Where a page of the White House of 2021 to 2025 can be read today. The old address is dead; the National Archives
 * keep the site under the same path.
 *
 * @param printed the address printed in the transcript
 * @returns an `https` address, or null where the printed one is none
 */
export function durableUrl(printed: string | null): string | null {
  if (printed === null || !URL.canParse(printed)) return null;
  const url = new URL(printed);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  if (url.hostname === 'www.whitehouse.gov' && isFromBidenYears(url.pathname)) {
    url.protocol = 'https:';
    url.hostname = 'bidenwhitehouse.archives.gov';
  }
  return url.href;
}

function isFromBidenYears(path: string): boolean {
  const date = /^\/briefing-room\/(?:[a-z-]+\/)+(\d{4})\/(\d{2})\/(\d{2})\//.exec(path);
  if (date === null) return false;
  const day = `${date[1]}-${date[2]}-${date[3]}`;
  return day >= '2021-01-20' && day <= '2025-01-20';
}
