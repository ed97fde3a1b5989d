"""A client whose requests are made, and whose answers are read, by jsonrpcclient of PyPI."""

import json
import socket
import sys

from jsonrpcclient import Error, Ok, parse_json, request_json, request_json_uuid

service = socket.socket(socket.AF_UNIX)
service.connect(sys.argv[1])
lines = service.makefile("rw", encoding="utf-8", newline="\n")


def ask(make, method, **params):
    lines.write(make(method, params=params or None) + "\n")
    lines.flush()
    return parse_json(lines.readline())


def result(answer):
    assert isinstance(answer, Ok), answer
    return answer.result


session = result(ask(request_json, "session.create", retention="none"))["session_id"]
print(session)
words = "the brakes squeal – ça grince"
turn = result(
    ask(request_json_uuid, "session.turn", session_id=session, turn_id="first", text=words)
)
print(turn["seq"])
print(turn["turn"]["urgency"]["reasons"][0])
error = ask(request_json, "session.wish")
assert isinstance(error, Error), error
print(error.code, error.data["reason"])
print(json.dumps(result(ask(request_json, "session.delete", session_id=session))["ok"]))
