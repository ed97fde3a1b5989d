import Foundation
import TestSupport
import Testing

@testable import Benchmarks

/// Other engines, played by small programs that speak as they do.
///
/// One at a time, for a process keeps what it inherits open, and so the input of others.
@Suite(.serialized, .enabled(if: Program.onPath("python3") != nil)) struct PeerReadingTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  /// Finds `c1` in what holds "hard".
  private static let chatScript = """
    #!/usr/bin/env python3
    import socket, sys
    server = socket.create_server(("127.0.0.1", int(sys.argv[1].removeprefix("port="))))
    while True:
        connection, _ = server.accept()
        user, bot, text = connection.recv(65536).decode().split("\\0")[:3]
        connection.sendall(b"c1" if bot == "anamnesis" and "hard" in text else b"")
        connection.close()
    """

  private static let rasa = """
    import http.server, json
    class Handler(http.server.BaseHTTPRequestHandler):
        def answer(self, value):
            self.send_response(200)
            self.end_headers()
            self.wfile.write(json.dumps(value).encode())
        def do_GET(self): self.answer({"version": "3.6.21"})
        def do_POST(self):
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            sure = 0.9 if self.path == "/model/parse" and "hard" in body["text"] else 0.2
            self.answer({"intent": {"name": "c1", "confidence": sure}})
        def log_message(self, *arguments): pass
    server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
    print(server.server_port, flush=True)
    server.serve_forever()
    """

  private func check(_ reading: PeerReading) throws {
    #expect(reading.missing == nil)
    #expect(reading.replies == [["c1"], []])
    #expect(try #require(reading.times).allSatisfy { $0 > 0 })
    #expect(try #require(reading.load) > 0)
  }

  @Test func `ChatScript is asked by its own protocol`() throws {
    defer { withExtendedLifetime(folder) {} }
    let program = try folder.write(Self.chatScript, to: "BINARIES/chatscript")
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program)
    let reading = try PeerReading.reading(["a hard lump", "hello"], by: .chatscript, at: program)
    try check(reading)
    #expect(try #require(reading.memory) > 1_000_000)
  }

  @Test func `Rasa is asked by HTTP`() throws {
    let (server, output) = (Process(), Pipe())
    server.executableURL = URL(fileURLWithPath: try #require(Program.onPath("python3")))
    server.arguments = ["-c", Self.rasa]
    server.standardOutput = output
    try server.run()
    defer {
      // A thread of a test has signals blocked, and so has the process, but for this one.
      kill(server.processIdentifier, SIGKILL)
      server.waitUntilExit()
    }
    let port = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    let address = "http://127.0.0.1:\(port.trimmingCharacters(in: .whitespacesAndNewlines))/"
    let reading = try PeerReading.reading(["a hard lump", "hello"], by: .rasa, at: address)
    try check(reading)
    #expect(reading.version == "3.6.21")
    #expect(reading.memory == nil)
  }

  @Test func `what isn't there is said to be missing`() throws {
    let engine = try PeerReading.reading(["hello"], by: .chatscript, at: "\(folder.path)/nothing")
    #expect(try #require(engine.missing).hasPrefix("doesn't answer: "))
    #expect(engine.times == nil)
  }
}
