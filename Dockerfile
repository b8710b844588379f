# syntax=docker/dockerfile:1
# Two stages: what npm needs to install stays out of what runs. Nothing is compiled, and no install script runs.
FROM node:20-slim AS install
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:20-slim
ENV NODE_ENV=production \
    STORE_FILE=/data/on-background.db \
    TRANSCRIPTS_DIR=/transcripts \
    INDEX_DIR=/data/index \
    METRICS_PORT=9464
WORKDIR /app
COPY --from=install /app/node_modules ./node_modules
COPY package.json package-lock.json ./
COPY scripts ./scripts
COPY src ./src
COPY commands ./commands
COPY models ./models
COPY assets ./assets
COPY transcripts /transcripts
# The sources are put together once, here: the file system is read-only when it runs.
RUN node scripts/run.mjs src/cli/main.ts help > /dev/null \
 && mkdir -p /data && chown node:node /data
USER node
VOLUME ["/data"]
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.METRICS_PORT + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/run.mjs", "src/main.ts"]
