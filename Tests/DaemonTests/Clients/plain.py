"""A client with nothing but Python's own library, over one connection."""

import json
import socket
import sys

service = socket.socket(socket.AF_UNIX)
service.connect(sys.argv[1])
lines = service.makefile("rw", encoding="utf-8", newline="\n")


def ask(number, method, **params):
    request = {"jsonrpc": "2.0", "id": number, "method": method, "params": params}
    lines.write(json.dumps(request, ensure_ascii=False) + "\n")
    lines.flush()
    answer = json.loads(lines.readline())
    assert answer["jsonrpc"] == "2.0" and answer["id"] == number, answer
    return answer


session = ask(1, "session.create", retention="none")["result"]["session_id"]
print(session)
words = "the brakes squeal – ça grince"
turn = ask(2, "session.turn", session_id=session, turn_id="first", text=words)["result"]
print(turn["seq"])
print(turn["turn"]["urgency"]["reasons"][0])
error = ask(3, "session.wish")["error"]
print(error["code"], error["data"]["reason"])
deleted = ask("four", "session.delete", session_id=session)["result"]
print(json.dumps(deleted["ok"]))
