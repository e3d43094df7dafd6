#!/usr/bin/env bash
# A PostgreSQL server of one's own for tests and measurements, on loopback.
#
#   postgres.sh start FOLDER PORT [SETTING=VALUE…]   makes the folder's cluster unless it is there, starts it, prints its URL
#   postgres.sh stop FOLDER
#
# A power cut may break what it holds: it does without fsync unless fsync=on is given.
set -euo pipefail
cd / # the server's user may not be allowed to enter where we are

bin=$(pg_config --bindir 2>/dev/null || true)
[ -x "$bin/initdb" ] || bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)

# Who waits for us by a descriptor that we inherited must not wait for the server.
for descriptor in /proc/$$/fd/*; do
    descriptor=${descriptor##*/}
    [ "$descriptor" -le 2 ] || [ "$descriptor" = 255 ] || eval "exec $descriptor>&-"
done

# PostgreSQL refuses to run as root.
as=()
[ "$(id -u)" != 0 ] || as=(setpriv --reuid=postgres --regid=postgres --clear-groups env "PATH=$PATH")

case "$1" in
start)
    folder=$2 port=$3
    shift 3
    if [ ! -d "$folder/data" ]; then
        mkdir -p "$folder"
        [ "$(id -u)" != 0 ] || chown postgres "$folder"
        "${as[@]}" "$bin/initdb" -D "$folder/data" -U pika --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync \
            >/dev/null
    fi
    options="-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories='' -c max_connections=300"
    options+=" -c fsync=off"
    for setting in "$@"; do options+=" -c $setting"; done
    for try in 1 2 3 4 5; do
        # After a kill its last processes may need a moment to let go of the shared memory.
        "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -o "$options" -w -t 60 start >/dev/null 2>&1 && break
        [ "$try" != 5 ] || { tail -20 "$folder/log" >&2; exit 1; }
        sleep 1
    done
    echo "postgres://pika@127.0.0.1:$port/postgres"
    ;;
stop) "${as[@]}" "$bin/pg_ctl" -D "$2/data" -m fast -w stop >/dev/null ;;
*) exit 2 ;;
esac
