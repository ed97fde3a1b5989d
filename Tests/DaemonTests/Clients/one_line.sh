#!/bin/sh
# A client that connects for every line, closes its side, and reads until the service closes the other.
# Its arguments are the command that does so.
set -eu

ask() {
  method=$1 params=$2
  shift 2
  printf '{"jsonrpc":"2.0","id":1,"method":"%s","params":%s}\n' "$method" "$params" | "$@"
}

# The text in $1 that the pattern $2 marks, or nothing.
find() { printf '%s\n' "$1" | sed -n "s/.*$2.*/\\1/p"; }

words='the brakes squeal – ça grince'
session=$(find "$(ask session.create '{"retention":"none"}' "$@")" '"session_id":"\([^"]*\)"')
echo "$session"
turn=$(ask session.turn \
  "{\"session_id\":\"$session\",\"turn_id\":\"first\",\"text\":\"$words\"}" "$@")
find "$turn" '"result":{[^{]*"seq":\([0-9]*\)'
find "$turn" '"reasons":\["\([^"]*\)"'
refused=$(ask session.wish '{}' "$@")
echo "$(find "$refused" '"code":\([-0-9]*\)') $(find "$refused" '"reason":"\([^"]*\)"')"
find "$(ask session.delete "{\"session_id\":\"$session\"}" "$@")" '"ok":\([a-z]*\)'
