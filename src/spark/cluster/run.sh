#!/usr/bin/env bash
# Starts a standalone cluster of Spark on this machine (a master and two workers), submits waymark-spark.jar, kills one
# worker in the middle, and compares what comes out with what one process makes of the same lines.
#   src/spark/cluster/run.sh [COPIES]   profiles are 194 countries, COPIES times each; 300 unless given
set -euo pipefail
cd "$(dirname "$0")/../../.."

copies=${1:-300}
home=$PWD/target/spark-cluster
jar=$PWD/target/waymark-spark.jar
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
port=${SPARK_PORT:-17077}
opens=$(sed -n 's/.*<argLine>\(.*\)<\/argLine>.*/\1/p' pom.xml)
export SPARK_HOME=$home SPARK_LOCAL_IP=127.0.0.1 SPARK_SCALA_VERSION=2.13

[ -f "$jar" ] || ./mvnw -q -B -ntp -Pspark-jar -Dmaven.test.skip=true package
[ -d "$home/jars" ] || ./mvnw -q -B -ntp -f src/spark/cluster/pom.xml dependency:copy-dependencies -DoutputDirectory="$home/jars"

rm -rf "$home/run"
mkdir -p "$home/run/logs"
cd "$home/run"

started=()
stop() { for pid in "${started[@]}"; do kill -9 "$pid" 2>/dev/null || true; done; }
trap stop EXIT

spark() { # NAME CLASS ARGUMENT…: a process of Spark in the background; its number is in $pid
  local name=$1
  shift
  # shellcheck disable=SC2086
  "$java" -Xmx512m $opens -cp "$home/jars/*" "$@" >"logs/$name" 2>&1 &
  pid=$!
  started+=("$pid")
}

await() { # WHAT COMMAND…: until the command succeeds
  local what=$1
  shift
  for _ in $(seq 1 600); do
    if "$@" >/dev/null 2>&1; then return 0; fi
    sleep 0.2
  done
  echo "no $what within two minutes: see $home/run/logs" >&2
  exit 1
}

echo "profiles: 194 countries, $copies times each, with broken lines and repeated ids among them"
countries=$OLDPWD/samples/countries.ndjson
for i in $(seq 1 "$copies"); do
  sed "s/^{\"id\": \"/&$i-/" "$countries"
  echo "{\"id\": \"broken-$i\""
  sed -n '7s/^{"id": "/&1-/p' "$countries"
done >in.ndjson
wc -l <in.ndjson

spark master org.apache.spark.deploy.master.Master --host 127.0.0.1 --port "$port" --webui-port 0
await master grep -q "Starting Spark master" logs/master
workers=()
for i in 1 2; do
  spark "worker$i" org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --webui-port 0 --cores 1 --memory 1g \
    --work-dir "$home/run/work$i" "spark://127.0.0.1:$port"
  workers+=("$pid")
done
await "two workers" bash -c "[ \$(grep -c 'Registering worker' logs/master) = 2 ]"

submit() { # NAME OUT MASTER
  spark "$1" org.apache.spark.deploy.SparkSubmit --master "$3" --conf spark.ui.enabled=false \
    --conf spark.driver.host=127.0.0.1 --conf spark.driver.bindAddress=127.0.0.1 --conf spark.sql.shuffle.partitions=4 \
    --class org.waymark.spark.SparkBatch "$jar" --in in.ndjson --out "$2"
}

submit application out "spark://127.0.0.1:$port"
application=$pid
await "part that is written" bash -c "[ \$(ls out/_temporary | grep -c advisories.ndjson) -ge 3 ]"
victim=${workers[1]}
executors=$(pgrep -P "$victim" || true)
echo "killing worker 2 ($victim) and its executors ($(echo $executors)) in the middle"
# shellcheck disable=SC2086
kill -9 "$victim" $executors
wait "$application" || { tail -20 logs/application; exit 1; }
grep -E "profiles:|^rulebook" logs/application
grep -oE "Lost executor [0-9]+|task [0-9.]+ in stage [0-9.]+ .* its executor exited" logs/application

submit single single "local[1]"
wait "$pid" || { tail -20 logs/single; exit 1; }
for kind in advisories rejects; do
  cat out/$kind.ndjson/part-* >$kind.cluster
  cat single/$kind.ndjson/part-* >$kind.single
  cmp $kind.cluster $kind.single
  echo "$kind: $(wc -l <$kind.cluster) lines, the same as one process gives"
done
[ ! -e out/_temporary ] && [ -e out/_SUCCESS ]
echo "every row is there, each once"
