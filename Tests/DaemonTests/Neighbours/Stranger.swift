import AssistantProtocol
import Foundation
import Glibc
import SocketSupport
import Synchronization
import TestSupport
import Testing

/// Another user of the system, who has heard the name of a session of ours.
final class Stranger: Sendable {
  /// The group of those who have nothing.
  static let group = 65_534
  /// Whether there can be one.
  static let isPossible = getuid() == 0 && Tool.path("python3") != nil

  /// The folder of the daemon, through which it may go.
  let folder: ScratchFolder
  private let heard = Mutex<[[String]]>([])

  init() throws {
    folder = try ScratchFolder()
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o711], ofItemAtPath: folder.path)
  }

  private static let methods = [
    "turn", "get", "history", "undo", "answers", "correct", "summary", "explain", "export",
    "close", "delete", "subscribe", "unsubscribe",
  ]

  /// Lets it ask for a session of ours, for one that never was, and for its own.
  func prepare(toAskFor session: SessionID) throws {
    let names = [session.rawValue, String(repeating: "0", count: session.rawValue.utf8.count)]
    let requests = names.flatMap { name in Self.methods.map { Self.request($0, name) } }
    let list = #"{"jsonrpc":"2.0","id":1,"method":"session.list"}"#
    try ((requests + [list]).joined(separator: "\n") + "\n").write(
      toFile: questions, atomically: true, encoding: .utf8)
  }

  private static func request(_ method: String, _ session: String) -> String {
    let more =
      switch method {
      case "turn": #","turn_id":"t","text":"hm""#
      case "undo": #","turn_id":"t""#
      case "correct": #","turn_id":"t","finding":"brake_squeal","answer":"no""#
      default: ""
      }
    return #"{"jsonrpc":"2.0","id":1,"method":"session.\#(method)","params":{"session_id":"#
      + #""\#(session)"\#(more)}}"#
  }

  private var questions: String { "\(folder.path)/questions" }

  /// It as a neighbour, who asks and asks.
  var neighbour: Neighbour {
    Neighbour("a stranger") { [self] socket, visit in
      let (process, input, output) = (Process(), Pipe(), Pipe())
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = [
        "python3", Self.program, socket, questions, "\(Self.group)", "\(Self.group)",
      ]
      process.standardInput = input
      process.standardOutput = output
      try process.run()
      var bytes = output.fileHandleForReading.availableData
      visit.begin()
      visit.waitForEnd()
      try input.fileHandleForWriting.close()
      bytes += output.fileHandleForReading.readDataToEndOfFile()
      let answers = String(decoding: bytes, as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      heard.withLock { $0.append(answers.split(separator: "\n").map(String.init)) }
    }
  }

  private static let program = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Clients/stranger.py").path

  /// Our session was to it like one that never was, and it has none.
  func expectIgnorance() throws {
    let visits = heard.withLock(\.self)
    #expect(!visits.isEmpty)
    for answers in visits {
      try #require(answers.count == 2 * Self.methods.count + 1)
      let ours = answers.prefix(Self.methods.count)
      #expect(Array(ours) == Array(answers.dropFirst(Self.methods.count).dropLast()))
      #expect(ours.allSatisfy { $0.contains(#""code":1001"#) })
      #expect(answers.last == #"{"id":1,"jsonrpc":"2.0","result":{"sessions":[]}}"#)
    }
  }
}
