# For sh: find_java sets $java to a Java that is new enough, or says what is missing and exits with 3.
# The environment it looks at is described in bin/appeal-desk.

needed=25
tried=""

# Prints the major version of a java program, or nothing when it is none.
major_of() {
    "$1" -version 2>&1 | sed -n 's/.*version "\([0-9][0-9]*\).*/\1/p' | head -n 1
}

# Succeeds, with $java set, when the program is new enough; else remembers it for the message.
usable() {
    [ -f "$1" ] && [ -x "$1" ] || return 1
    major=$(major_of "$1")
    if [ "${major:-0}" -ge "$needed" ]; then
        java=$1
        return 0
    fi
    tried="$tried
    $1 (Java ${major:-unknown})"
    return 1
}

fail() {
    printf 'appeal-desk: %s\n' "$1" >&2
    exit 3
}

find_java() {
    if [ -n "${APPEAL_DESK_JAVA:-}" ]; then
        usable "$APPEAL_DESK_JAVA" && return
        fail "APPEAL_DESK_JAVA is $APPEAL_DESK_JAVA, which is not a Java $needed or newer."
    fi
    [ -n "${JAVA_HOME:-}" ] && usable "$JAVA_HOME/bin/java" && return
    on_path=$(command -v java 2>/dev/null) && usable "$on_path" && return

    home_dir=${HOME:-/nonexistent}
    dirs="/usr/lib/jvm:/usr/lib64/jvm:/usr/java:/opt/java:/opt/jdk:/opt"
    dirs="$dirs:$home_dir/.sdkman/candidates/java:$home_dir/.jdks"
    dirs="$dirs:/Library/Java/JavaVirtualMachines:$home_dir/Library/Java/JavaVirtualMachines"
    dirs="$dirs:/opt/homebrew/opt:/usr/local/opt"
    old_ifs=$IFS
    IFS=:
    set -f
    # shellcheck disable=SC2086 # split at the colons on purpose
    set -- ${APPEAL_DESK_JVM_DIRS-$dirs}
    set +f
    IFS=$old_ifs
    for dir do
        for candidate in "$dir"/*/bin/java "$dir"/*/Contents/Home/bin/java; do
            usable "$candidate" && return
        done
    done

    fail "no Java $needed or newer was found.
  Looked at:${tried:-
    no java at all}
  Install a JDK $needed (for example from https://adoptium.net or your package manager: openjdk-$needed-jdk),
  or set JAVA_HOME or APPEAL_DESK_JAVA to one that is installed elsewhere."
}
