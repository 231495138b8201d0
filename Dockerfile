# A glibc base on purpose: the embedded graph has no build for musl on x64.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY bin bin
COPY contract contract
COPY server server
COPY client client
RUN node bin/build.mjs && npm prune --omit=dev

FROM node:20-bookworm-slim
# Reachable from outside the container, so it starts only with FILIERE_PASSWORD.
ENV NODE_ENV=production \
    FILIERE_DATA=/data \
    FILIERE_OPEN=0 \
    HOST=0.0.0.0
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json LICENSE ./
COPY bin/health.mjs bin/
COPY cypher cypher
COPY data data
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4477
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 CMD ["node", "bin/health.mjs"]
CMD ["node", "dist/server/main.js"]
