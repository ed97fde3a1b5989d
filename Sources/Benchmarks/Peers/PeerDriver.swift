/// The program in Python that lets other engines read utterances, and times them.
///
/// It reads one JSON object: the engine, its target (a script, a program or an address) and the
/// utterances; and prints one: how long loading took, the time of each reply in microseconds, the
/// memory in bytes, the words of each reply, and how many took too long; or what is missing.
enum PeerDriver {
  /// The program.
  static let source = #"""
    import importlib, importlib.metadata, json, os, signal, socket, subprocess, sys
    import time, urllib.request

    def resident(process="self"):
        with open(f"/proc/{process}/status") as status:
            return next(int(line.split()[1]) for line in status if line[:6] == "VmRSS:") * 1024

    class RiveScript:
        package = module = "rivescript"
        def load(self, module, target):
            self.bot = module.RiveScript()
            self.bot.load_file(target)
            self.bot.sort_replies()
        def reply(self, text):
            words = self.bot.reply("somebody", text)
            return [] if words.startswith("[ERR") else words.split()
        def memory(self): return resident()

    class AIML:
        package, module = "python-aiml", "aiml"
        def load(self, module, target):
            self.kernel = module.Kernel()
            self.kernel.verbose(False)
            self.kernel.learn(target)
        def reply(self, text): return self.kernel.respond(text).split()
        def memory(self): return resident()

    class ChatScript:
        package = module = process = None
        def load(self, module, target):
            with socket.create_server(("127.0.0.1", 0)) as free:
                self.address = free.getsockname()
            target = os.path.abspath(target)
            self.process = subprocess.Popen(
                [target, f"port={self.address[1]}"], cwd=os.path.dirname(os.path.dirname(target)),
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            deadline = time.monotonic() + 60
            while True:
                try: return self.reply("hello")
                except OSError:
                    if self.process.poll() is not None or time.monotonic() > deadline: raise
                    time.sleep(0.005)
        def reply(self, text):
            with socket.create_connection(self.address, 10) as connection:
                connection.sendall(f"somebody\0anamnesis\0{text}\0".encode())
                answer = b""
                while part := connection.recv(65536): answer += part
            return answer.decode(errors="replace").strip("\0 \r\n").split()
        def memory(self): return resident(self.process.pid)
        def close(self):
            if self.process: self.process.kill()

    class Rasa:
        package = module = None
        def load(self, module, target):
            self.address = target.rstrip("/") + "/model/parse"
            with urllib.request.urlopen(target.rstrip("/") + "/version", timeout=10) as answer:
                self.version = json.load(answer).get("version")
        def reply(self, text):
            request = urllib.request.Request(
                self.address, json.dumps({"text": text}).encode(),
                {"Content-Type": "application/json"})
            with urllib.request.urlopen(request, timeout=60) as answer:
                intent = json.load(answer).get("intent") or {}
            # 0.3 is what Rasa itself takes for too little.
            return [intent["name"]] if intent.get("confidence", 0) >= 0.3 else []
        def memory(self): return None

    class Endless(Exception): pass

    def give_up(*_): raise Endless

    def measure(job):
        engines = {"rivescript": RiveScript, "aiml": AIML, "chatscript": ChatScript, "rasa": Rasa}
        engine, module = engines[job["engine"]](), None
        if engine.module:
            try: module = importlib.import_module(engine.module)
            except ImportError:
                return {"missing": f"not installed (pip install {engine.package})"}
            engine.version = importlib.metadata.version(engine.package)
        began = time.perf_counter()
        try:
            engine.load(module, job["target"])
            load = time.perf_counter() - began
            signal.signal(signal.SIGALRM, give_up)
            times, replies, endless = [], [], 0
            for text in job["utterances"]:
                signal.alarm(job["limit"])
                began = time.perf_counter_ns()
                try: reply = engine.reply(text)
                except Endless: reply, endless = [], endless + 1
                times.append((time.perf_counter_ns() - began) / 1000)
                signal.alarm(0)
                replies.append(reply)
            return {"version": getattr(engine, "version", None), "load": load, "times": times,
                    "memory": engine.memory(), "replies": replies, "endless": endless}
        except OSError as error: return {"missing": f"doesn't answer: {error}"}
        finally: getattr(engine, "close", lambda: None)()

    # What engines print isn't the result.
    output, sys.stdout = sys.stdout, sys.stderr
    json.dump(measure(json.load(sys.stdin)), output)
    """#
}
