# docker build -t waymark .
FROM eclipse-temurin:21-jdk AS build
WORKDIR /waymark
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY rules rules
COPY samples samples
COPY src/main src/main
RUN ./mvnw -B -ntp -Dlaunch process-classes && mkdir /waymark/data

FROM eclipse-temurin:21-jre
COPY --from=build /waymark/target/start /waymark
COPY --from=build --chown=10001:10001 /waymark/data /data
# On an address that others can reach, it starts only where a key was made or tokens are taken.
ENV WAYMARK_ADDRESS=0.0.0.0 WAYMARK_DATA=/data XDG_CACHE_HOME=/tmp
VOLUME /data
EXPOSE 8080
USER 10001:10001
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s CMD ["java", "-Xmx32m", "-XX:TieredStopAtLevel=1", "-cp", "/waymark/*:/waymark/lib/*", "org.waymark.cli.Waymark", "health"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-cp", "/waymark/*:/waymark/lib/*", "org.waymark.cli.Waymark"]
CMD ["serve"]
