import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createCooldowns } from '../../src/discord/cooldowns.ts';
import { addGauges, createMetrics } from '../../src/health/metrics.ts';
import { openInternet } from '../../src/import/policy.ts';
import { codeInFirstCells, filesBelow, sectionOf, textOf } from './documents.ts';

describe('docs/operating.md', () => {
  it('has every metric with its labels, and no other', () => {
    const metrics = createMetrics();
    addGauges(metrics, { briefings: () => 0, indexBytes: () => 0, shards: () => [], storeAnswers: async () => true });
    const served = metrics.registry.getMetricsAsArray().map(({ name }) => name);
    const told = codeInFirstCells(sectionOf('docs/operating.md', 'Health and metrics'));
    expect(
      told
        .filter((name) => name.startsWith('on_'))
        .map((name) => name.replace(/\{.*/, ''))
        .sort(),
    ).toEqual(served.filter((name) => name.startsWith('on_')).sort());
    for (const name of told.filter((each) => each.endsWith('_*'))) {
      expect(
        served.some((each) => each.startsWith(name.slice(0, -1))),
        name,
      ).toBe(true);
    }
    expect(served).toContain('nodejs_eventloop_lag_p99_seconds');
  });

  it('has lines of the log that the bot writes', () => {
    const sources = filesBelow('src').filter((file) => file.endsWith('.ts'));
    const written = sources.map(textOf).join('\n');
    const lines = codeInFirstCells(sectionOf('docs/operating.md', 'The log'));
    expect(lines.length).toBeGreaterThan(7);
    // What differs from line to line is cut out; a line may be put together of two sentences.
    const parts = lines.flatMap((line) => line.split(/…|(?<=\.) /).map((part) => part.trim()));
    expect(parts.filter((part) => !written.includes(part.replace(/\.$/, '')))).toEqual([]);
  });
});

describe('README.md', () => {
  it('has an address that asks for the permissions that it lists, and no more', () => {
    const { ViewChannel, SendMessages, SendMessagesInThreads, ReadMessageHistory } = PermissionFlagsBits;
    const [, asked = ''] = /permissions=(\d+)/.exec(textOf('README.md')) ?? [];
    expect(BigInt(asked)).toBe(ViewChannel | SendMessages | SendMessagesInThreads | ReadMessageHistory);
  });

  it('says how much may be asked in a minute: twelve questions by a person, ninety in a server', async () => {
    for (const [file, words] of [
      ['README.md', 'twelve questions a minute, and a server ninety'],
      ['docs/discord.md', 'Twelve questions a minute for a person, ninety for a server'],
    ] as const) {
      expect(textOf(file)).toContain(words);
    }
    const cooldowns = createCooldowns();
    const ask = async (person: string, times: number): Promise<unknown[]> =>
      Promise.all(Array.from({ length: times }, () => cooldowns.take(person, 'server')));
    expect(await ask('kylie', 12)).toEqual(Array.from({ length: 12 }, () => null));
    expect(await cooldowns.take('kylie', 'server')).toMatchObject({ of: 'person', isFirst: true });
    for (let person = 0; person < 7; person++) await ask(`other ${person}`, person < 6 ? 12 : 6);
    expect(await cooldowns.take('omar', 'server')).toMatchObject({ of: 'server', isFirst: true });
    expect(await cooldowns.take('omar', 'another')).toBeNull();
  });
});

describe('docs/transcripts-live.md', () => {
  it('says how much of a page is fetched, and from where', () => {
    const policy = openInternet(['news.example']);
    const megabytes = [policy.mostBytes, policy.mostUnpacked].map((bytes) => bytes / 1024 / 1024);
    expect([...megabytes, policy.mostRedirects, policy.patience / 1000]).toEqual([8, 32, 5, 15]);
    const text = textOf('docs/transcripts-live.md');
    expect(text).toContain('Up to five redirects are followed');
    expect(text).toContain('A page may be 8 MB, 32 MB unpacked, take a minute, be silent for 15 seconds');
    const years = [
      'www.whitehouse.gov',
      ...['biden', 'trump', 'obama'].map((name) => `${name}whitehouse.archives.gov`),
    ];
    for (const host of [...years, 'news.example']) expect(policy.allowsHost(host), host).toBe(true);
    for (const host of ['whitehouse.gov.example', 'archives.gov', 'example'])
      expect(policy.allowsHost(host)).toBe(false);
    expect(policy.allowsPlain).toBe(false);
  });
});
