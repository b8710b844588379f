import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../src/import/addresses.ts';
import { FetchError } from '../../src/import/fetch-error.ts';
import { type FetchOptions, fetchPage } from '../../src/import/fetch-page.ts';
import { openInternet, refusalOf } from '../../src/import/policy.ts';
import { type BadServer, badServer, homePolicy, html } from './bad-server.ts';

let server: BadServer;
beforeAll(async () => {
  server = await badServer();
});
afterAll(() => server.close());

const fetching = (changes: Partial<FetchOptions> = {}): FetchOptions => ({
  policy: homePolicy(),
  kinds: ['text/html'],
  signal: new AbortController().signal,
  ...changes,
});

async function refusal(address: string, changes: Partial<FetchOptions> = {}): Promise<string> {
  const error = await fetchPage(address, fetching(changes)).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(FetchError);
  return error instanceof Error ? error.message : '';
}

describe('A page is fetched', () => {
  it('as it is, packed or not, by its own character set', async () => {
    server.on('/plain', html('<p>“Good morning.”'));
    expect(await fetchPage(server.url('/plain'), fetching())).toMatchObject({ text: '<p>“Good morning.”' });
    server.on('/packed', (response) =>
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
        .end(gzipSync('<p>“Good morning.”')),
    );
    expect(await fetchPage(server.url('/packed'), fetching())).toMatchObject({ text: '<p>“Good morning.”' });
    server.on('/old', (response) =>
      response
        .writeHead(200, { 'content-type': 'text/html; charset=windows-1252' })
        .end(Buffer.from([0x93, 0x41, 0x94])),
    );
    expect(await fetchPage(server.url('/old'), fetching())).toMatchObject({ text: '“A”' });
  });

  it('along redirects, and says where it was in the end', async () => {
    server.on('/here', (response) => response.writeHead(301, { location: '/there' }).end());
    server.on('/there', html('there'));
    expect(await fetchPage(server.url('/here'), fetching())).toMatchObject({
      url: server.url('/there'),
      text: 'there',
    });
  });
});

describe('A page is not fetched', () => {
  it.each([
    ['http://www.whitehouse.gov/x', 'only addresses that begin with https://'],
    ['file:///etc/passwd', 'only addresses that begin with https://'],
    ['https://user:word@www.whitehouse.gov/', 'with a user or a password'],
    ['https://www.whitehouse.gov:8443/', 'with a port'],
    ['https://example.org/', 'not among the sources'],
    ['https://www.whitehouse.gov.example.org/', 'not among the sources'],
    ['https://127.0.0.1/', 'not among the sources'],
    ['https://[::1]/', 'not among the sources'],
    ['nonsense', 'no address'],
  ])('from %s', async (address, reason) => {
    expect(await refusal(address, { policy: openInternet([]) })).toContain(reason);
  });

  it.each(['127.0.0.1', '0x7f.1', '[::1]', '[::ffff:10.0.0.1]', '169.254.169.254', '2130706433'])(
    'from the number %s, even where the hosts allow it',
    (host) => {
      const policy = { ...openInternet([]), allowsHost: () => true };
      expect(refusalOf(new URL(`https://${host}/`), policy)).toContain('not an address of the open internet');
    },
  );

  it('where its name leads to this machine, at first or later', async () => {
    const named = `http://briefings.test:${server.port}/plain`;
    const policy = homePolicy({ allowsAddress: isPublicAddress });
    const before = server.asked.length;
    for (const address of ['127.0.0.1', '10.1.2.3', '169.254.169.254', '::1', '::ffff:127.0.0.1', 'fd00::1']) {
      const resolve: FetchOptions['resolve'] = (_, done) =>
        done(null, [
          { address: '93.184.216.34', family: 4 },
          { address, family: address.includes(':') ? 6 : 4 },
        ]);
      expect(await refusal(named, { policy, resolve })).toContain('not an address of the open internet');
    }
    expect(server.asked).toHaveLength(before);
  });

  it('where a redirect leads to a host that is none of the sources, or round in a circle', async () => {
    server.on('/away', (response) => response.writeHead(302, { location: 'http://localhost:1/' }).end());
    expect(await refusal(server.url('/away'))).toContain('leads on to http://localhost:1/, and localhost is not among');
    server.on('/round', (response) => response.writeHead(302, { location: '/round' }).end());
    expect(await refusal(server.url('/round'))).toContain('leads on more than 5 times');
    server.on('/nowhere', (response) => response.writeHead(302).end());
    expect(await refusal(server.url('/nowhere'))).toContain('leads on to nowhere');
  });

  it('where it is too large, as it says, as it comes, or unpacked', async () => {
    server.on('/says', (response) =>
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': 9_000_000_000 }).write('x'),
    );
    expect(await refusal(server.url('/says'))).toContain('larger than');
    server.on('/endless', (response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    });
    expect(await refusal(server.url('/endless'))).toContain('larger than');
    server.on('/bomb', (response) =>
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(50_000_000))),
    );
    expect(await refusal(server.url('/bomb'))).toContain('unpacked it is larger than 0.6 MB');
  });

  it('where it is something else', async () => {
    server.on('/picture', (response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'));
    expect(await refusal(server.url('/picture'))).toContain('it is image/png');
    server.on('/untold', (response) => response.writeHead(200).end('x'));
    expect(await refusal(server.url('/untold'))).toContain('of no kind that is told');
    server.on('/odd', (response) =>
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'compress' }).end('x'),
    );
    expect(await refusal(server.url('/odd'))).toContain('packed in a way');
    server.on('/broken', (response) =>
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end('not gzip'),
    );
    expect(await refusal(server.url('/broken'))).toContain('cannot be unpacked');
    expect(await refusal(server.url('/missing'))).toContain('HTTP status 404');
  });

  it('where the connection is cut, the answer is no HTTP, or nothing comes', async () => {
    server.on('/cut', (response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': 100 });
      response.write('half', () => response.destroy());
    });
    expect(await refusal(server.url('/cut'))).toMatch(/cut|not as long/);
    server.on('/noise', (response) => response.socket?.end('hello?\r\n\r\n'));
    expect(await refusal(server.url('/noise'))).toContain('does not speak HTTP');
    const leaving = new AbortController();
    server.on('/silent', () => leaving.abort());
    expect(await refusal(server.url('/silent'), { signal: leaving.signal })).toContain('takes too long');
    server.on('/slow', (response) => response.writeHead(200, { 'content-type': 'text/html' }).write('<p>'));
    expect(await refusal(server.url('/slow'), { policy: homePolicy({ patience: 50 }) })).toContain(
      'stopped in the middle',
    );
  });
});

it('No private, mapped or reserved address is of the open internet', () => {
  const v4 = fc.ipV4().filter((ip) => isPublicAddress(ip));
  fc.assert(
    fc.property(v4, (ip) => {
      expect(ip).not.toMatch(/^(?:0|10|127|22[4-9]|2[34]\d|25[0-5])\./);
      expect(ip).not.toMatch(
        /^(?:192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./,
      );
    }),
  );
  for (const ip of [
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:0:1::',
    '::127.0.0.1',
    'fe80::1%eth0',
    'ff02::1',
    '',
    'x',
  ]) {
    expect(isPublicAddress(ip)).toBe(false);
  }
  expect(isPublicAddress('2001:4860:4860::8888')).toBe(true);
});
