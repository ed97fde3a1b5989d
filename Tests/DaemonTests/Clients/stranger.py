"""A client that belongs to nobody: it asks the lines of a file until its input ends.

The answers of the first time are printed.
"""

import os
import select
import socket
import sys

path, file, user, group = sys.argv[1:]
lines = open(file, "rb").read()
os.setgroups([])
os.setgid(int(group))
os.setuid(int(user))
service = socket.socket(socket.AF_UNIX)
service.connect(path)
answers = service.makefile("rb")
is_first = True
while is_first or not select.select([sys.stdin], [], [], 0)[0]:
    service.sendall(lines)
    for _ in lines.splitlines():
        answer = answers.readline()
        if is_first:
            sys.stdout.buffer.write(answer)
    sys.stdout.flush()
    is_first = False
