# The server for one machine: SQLite inside, everything that must be kept in the volume /data.
FROM node:24-slim AS build
WORKDIR /lianban
COPY package.json package-lock.json .npmrc ./
RUN npm ci --loglevel=error
COPY . .
# What is optional is the compiler's own program and a second Node: the image has one already.
RUN node_modules/.bin/tsc -p tsconfig.json && npm prune --omit=dev --omit=optional --loglevel=error

FROM node:24-slim
ENV NODE_ENV=production LIANBAN_HOST=0.0.0.0 LIANBAN_PORT=3000 LIANBAN_DATA=/data
WORKDIR /lianban
COPY --from=build /lianban/package.json /lianban/LICENSE ./
COPY --from=build /lianban/node_modules node_modules
COPY --from=build /lianban/dist dist
RUN install -d -o 1000 -g 1000 /data
# The user `node` of the image.
USER 1000
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.LIANBAN_PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "--disable-warning=ExperimentalWarning", "dist/apps/cli/main.js"]
CMD ["serve"]
