# Sourced by deploy/run, deploy/bench and deploy/system-tests/attack after deploy/jdk.sh, in the root of the checkout: packages what is not built.

build_if_needed() {
  local built=deploy/local/target/built
  if [ -f "$built" ] && [ -z "$(find . \( -path '*/src/main/*' -o -name pom.xml \) -newer "$built" -type f -not -path '*/target/*' -print -quit)" ]; then
    return 0
  fi
  find_maven || return 1
  echo "Building (the first time this downloads what it needs) ..." >&2
  mkdir -p .local
  if ! mvn -B -q -Dquick package > .local/build.log 2>&1; then
    tail -n 30 .local/build.log >&2
    echo "The build failed; all it said is in .local/build.log." >&2
    return 1
  fi
  touch "$built"
}
