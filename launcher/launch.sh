# What the scripts share that start our programs: finding Java, and building with signs of life.
# Sourced by them; each has set $name, by which it names itself.

oldest_java=17

fail() {
  echo "$name: $*" >&2
  exit 1
}

# Sets $java to one that runs the program, and $allowed, or says why there is none.
find_java() {
  if [ -n "${JAVA_HOME:-}" ]; then
    java="$JAVA_HOME/bin/java"
    [ -x "$java" ] \
      || fail "JAVA_HOME is $JAVA_HOME, but there is no bin/java: set it to a JDK $oldest_java or later, or unset it"
  else
    java=$(command -v java || true)
    [ -n "$java" ] || fail "no Java found: install JDK $oldest_java or later, or set JAVA_HOME"
  fi
  local version
  version=$(java_version)
  allow_native "${version:-0}"
  if [ -n "$version" ] && [ "$version" -lt "$oldest_java" ]; then
    fail "$java is Java $version, which is too old: install JDK $oldest_java or later, or set JAVA_HOME to one"
  fi
}

# The first number of Java's version, 8 for 1.8; nothing if it does not say.
java_version() {
  local release text
  release="$(dirname -- "$(dirname -- "$(readlink -f -- "$java")")")/release"
  text=$(grep -s '^JAVA_VERSION=' "$release" || "$java" -version 2>&1 | grep -m 1 ' version ' || true)
  if [[ $text =~ \"(1\.)?([0-9]+) ]]; then echo "${BASH_REMATCH[2]}"; fi
}

# allow_native VERSION: sets $allowed to the options by which Java does without a warning what it
# warns of from 24 on and earlier ones do not all know: libraries in machine code (lz4, RocksDB), and
# Unsafe, with which Kafka's broker unmaps its files.
allow_native() {
  allowed=()
  if [ "$1" -ge 24 ]; then
    allowed=(--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow)
  fi
}

# Which Java it is, to the build; "unknown" if it does not say.
java_build() {
  local release build
  release="$(dirname -- "$(dirname -- "$(readlink -f -- "$java")")")/release"
  build=$(sed -n 's/^JAVA_RUNTIME_VERSION="\(.*\)"$/\1/p' "$release" 2> /dev/null || true)
  echo "${build:-unknown}"
}

# A build needs the compiler too.
require_compiler() {
  [ -x "$(dirname -- "$(readlink -f -- "$java")")/javac" ] \
    || fail "$java can run programs but not build them: install a JDK $oldest_java or later, or set JAVA_HOME to one"
}

# Maven on the path, else the one that the wrapper fetches.
maven() {
  if command -v mvn > /dev/null; then echo mvn; else echo "$1/mvnw"; fi
}

# with_signs WHAT LOG COMMAND…: runs a command with its output in a log, and says on standard error
# that it goes on: on a terminal in one line that moves, else in a line now and then.
with_signs() {
  local what=$1 log=$2 every=${FOREKNOWN_SIGNS_EVERY:-15} seconds=0 stage child
  shift 2
  "$@" > "$log" 2>&1 &
  child=$!
  trap 'kill "$child" 2> /dev/null; exit 130' INT
  trap 'kill "$child" 2> /dev/null; exit 143' TERM
  while sleep 1 && kill -0 "$child" 2> /dev/null; do
    seconds=$((seconds + 1))
    if [ -t 2 ]; then
      stage=$(stage_of "$log")
      printf '\r\033[K%s %s, %d:%02d%s' "$(turn "$seconds")" "$what" \
        $((seconds / 60)) $((seconds % 60)) "${stage:+, $stage}" >&2
    elif [ $((seconds % every)) -eq 0 ]; then
      stage=$(stage_of "$log")
      echo "$what, $seconds s${stage:+, $stage}" >&2
    fi
  done
  trap - INT TERM
  if [ -t 2 ]; then printf '\r\033[K' >&2; fi
  wait "$child"
}

turn() {
  local turns='|/-\'
  printf '%s' "${turns:$(($1 % 4)):1}"
}

# The module that Maven is at, as "module 3 of 9".
stage_of() {
  sed -n 's/^\[INFO\] Building .*\[\([0-9]*\)\/\([0-9]*\)\]$/module \1 of \2/p' "$1" 2> /dev/null | tail -n 1
}

# build TREE LOG ARGUMENT…: builds a tree; the errors of a build that fails are shown.
build() {
  local tree=$1 log=$2
  shift 2
  require_compiler
  if ! with_signs "Building" "$log" in_tree "$tree" "$(maven "$tree")" -B -ntp -Dfast "$@"; then
    grep -m 5 '^\[ERROR\]' "$log" >&2 || tail -n 5 "$log" >&2
    fail "the build failed; see $log"
  fi
}

in_tree() {
  cd "$1"
  shift
  exec "$@"
}
