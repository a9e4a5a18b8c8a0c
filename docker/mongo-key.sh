#!/usr/bin/env bash
# Makes the key by which the MongoDB nodes know one another, once. mongod wants it to be its own and nobody else's.
set -euo pipefail

key=${1:-/key/mongo.key}
# The user of the MongoDB image.
owner=${2:-999:999}

if [ -s "$key" ]; then exit 0; fi
umask 077
# 741 bytes are 988 characters; at most 1024 are allowed.
head -c 741 /dev/urandom | base64 -w0 >"$key.new"
chmod 400 "$key.new"
chown "$owner" "$key.new"
mv "$key.new" "$key"
echo "Made the key of the MongoDB nodes."
