# Sourced by deploy/run, deploy/verify, deploy/bench, deploy/operate, deploy/token and deploy/system-tests/attack: finds a JDK of at least version 25 and sets JAVA_HOME to it.

least=25

major() { # the feature version of the JDK in $1, or 0
  [ -x "$1/bin/javac" ] || { echo 0; return; }
  "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p' | head -n 1
}

find_jdk() {
  local on_path candidate version
  on_path=$(command -v javac || true)
  [ -n "$on_path" ] && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /opt/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$candidate" ] || continue
    version=$(major "$candidate")
    if [ "${version:-0}" -ge "$least" ]; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      PATH=$JAVA_HOME/bin:$PATH
      export PATH
      return 0
    fi
  done
  echo "Said & Done needs a JDK $least or newer, and none was found: install one, or set JAVA_HOME to it." >&2
  return 1
}

find_maven() {
  command -v mvn >/dev/null && return 0
  echo "Said & Done is built with Maven 3.8.7 or newer, and no mvn is on the PATH: install it." >&2
  return 1
}
