import { afterEach, describe, expect, it } from 'vitest';
import { type HealthServer, serveHealth } from '../../src/health/health-server.ts';
import { addGauges, createMetrics } from '../../src/health/metrics.ts';

let server: HealthServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

const told = async (path: string, method = 'GET') => {
  const response = await fetch(`${server?.address}${path}`, { method });
  return { status: response.status, text: await response.text() };
};

describe('the health of the process', () => {
  it('is well or not, ready or not, each with its reason', async () => {
    let ailment: string | null = null;
    let unready: string | null = 'The transcripts are being read.';
    server = await serveHealth('127.0.0.1', 0, {
      ailment: () => ailment,
      unready: () => unready,
      metrics: createMetrics(),
    });
    expect(await told('/healthz')).toEqual({ status: 200, text: 'ok\n' });
    expect(await told('/readyz')).toEqual({ status: 503, text: 'The transcripts are being read.\n' });
    unready = null;
    ailment = 'Shard 0 has been silent for five minutes.';
    expect(await told('/readyz')).toEqual({ status: 200, text: 'ok\n' });
    expect(await told('/healthz')).toEqual({ status: 503, text: 'Shard 0 has been silent for five minutes.\n' });
    expect((await told('/')).status).toBe(404);
    expect((await told('/healthz', 'POST')).status).toBe(405);
  });

  it('is counted for Prometheus, by names and kinds alone', async () => {
    const metrics = createMetrics();
    addGauges(metrics, {
      briefings: () => 816,
      indexBytes: () => 118_000_000,
      shards: () => [{ shard: 0, ready: true, heartbeatAge: 12, eventAge: 3 }],
      storeAnswers: async () => false,
    });
    metrics.handled('/ask', 'done', 0.02);
    metrics.replied('no', 0.01);
    metrics.digest('posted', 3);
    metrics.digest('quiet', 0);
    server = await serveHealth('127.0.0.1', 0, { ailment: () => null, unready: () => null, metrics });
    const { text } = await told('/metrics');
    for (const line of [
      'on_background_briefings 816',
      'on_background_shard_ready{shard="0"} 1',
      'on_background_index_bytes 118000000',
      'on_background_shard_heartbeat_age_seconds{shard="0"} 12',
      'on_background_shard_event_age_seconds{shard="0"} 3',
      'on_background_store_up 0',
      'on_background_handled_seconds_count{what="/ask",ending="done"} 1',
      'on_background_reply_seconds_count{kind="no"} 1',
      'on_background_digests_total{ending="posted"} 1',
      'on_background_digests_total{ending="quiet"} 1',
      'on_background_digest_lag_seconds_count 1',
    ]) {
      expect(text).toContain(`${line}\n`);
    }
    expect(text).toContain('nodejs_eventloop_lag_seconds');
  });
});
