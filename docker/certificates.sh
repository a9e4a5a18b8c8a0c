#!/usr/bin/env bash
# Makes what is not there yet of the certificates of the EventStoreDB nodes, each in a volume of its own, so that no
# node can read another's key, and only this service the authority's. `certificates.sh renew` makes the nodes' anew.
set -euo pipefail
shopt -s nullglob

root=${CERTIFICATES_ROOT:-}
authority=$root/authority
# The user of the EventStoreDB image.
owner=${CERTIFICATES_OWNER:-1000:1000}

# Complete or not at all: what was interrupted is made again.
if [ ! -s "$authority/ca.key" ]; then
  rm -rf "$authority/new"
  es-gencert-cli create-ca -days 3650 -out "$authority/new"
  mv "$authority/new/ca.crt" "$authority/ca.crt"
  mv "$authority/new/ca.key" "$authority/ca.key"
fi
install -m 444 "$authority/ca.crt" "$root/trust/ca.crt"

for folder in "$root"/nodes/*/; do
  node=$(basename "$folder")
  if [ "${1:-}" != renew ] && [ -s "$folder/node.key" ]; then continue; fi
  rm -rf "$folder/new"
  es-gencert-cli create-node -ca-certificate "$authority/ca.crt" -ca-key "$authority/ca.key" -days 1825 \
    -out "$folder/new" -ip-addresses 127.0.0.1 -dns-names "$node,localhost"
  # In this order: whoever may only give files away has no say in them afterwards.
  chmod 400 "$folder/new/node.key"
  chown "$owner" "$folder/new/node.crt" "$folder/new/node.key"
  # The key goes first and comes last: where there is one, it is that of the certificate.
  rm -f "$folder/node.key"
  mv -f "$folder/new/node.crt" "$folder/node.crt"
  mv -f "$folder/new/node.key" "$folder/node.key"
  rmdir "$folder/new"
  echo "Made the certificate of $node."
done
