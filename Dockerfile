# Our programs in one image; the commands are those of ./foreknown. The local stack is left out: in a
# container Kafka and the Schema Registry are services of their own. A digest belongs to the tag in
# front of it: who raises one raises both, see docs/how-to/operations.md.
FROM node:22.23.2-bookworm-slim@sha256:83f487e0a63425e5b4d146fb5e5be574bcbe1b7b843d3ebafdd95eaf7767a7e5 AS node

FROM maven:3.9.16-eclipse-temurin-17-noble@sha256:1ed5d1f54416b706707b4f3238f63a20bb06aab27c6d240090a2bb9ad895ed45 AS build
# Node builds the web page; nothing of it is in the image that runs.
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules/npm /usr/local/lib/node_modules/npm
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm mvn -B -ntp -Dfast -Dcyclonedx.skip=false -Dlicense.skipAddThirdParty=false -pl cli -am package

FROM eclipse-temurin:17.0.20_8-jre-noble@sha256:76bf6d763e84e4d286d5ee3df61e4adeca214977f83c7d8d2327b93db582dd9d
# The numbers are fixed so that state volumes keep their owner from image to image.
RUN groupadd --system --gid 10001 foreknown \
  && useradd --system --uid 10001 --gid foreknown --create-home --home-dir /var/lib/foreknown foreknown
COPY --from=build /build/cli/target/lib /opt/foreknown/lib
COPY --from=build /build/cli/target/classes /opt/foreknown/classes
# What it is made of, and under which licences: docs/how-to/supply.md.
COPY --from=build /build/LICENSE /build/NOTICE /opt/foreknown/
COPY --from=build /build/cli/target/sbom /opt/foreknown/sbom
USER foreknown
WORKDIR /var/lib/foreknown
ENTRYPOINT ["java", "-XX:+ExitOnOutOfMemoryError", "-Dforeknown.home=/var/lib/foreknown", "-cp", "/opt/foreknown/classes:/opt/foreknown/lib/*", "io.foreknown.cli.Main"]
CMD ["--help"]
