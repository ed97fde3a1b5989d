import Synchronization

@testable import AssistantServer

/// Answers each line with the line itself, in quotation marks, as often as it is told.
final class EchoService: RequestService {
  private let answerBytes: Int
  private let isNewsExpected: Bool
  let callers = Mutex<[Int: Caller]>([:])
  let lines = Mutex<[String]>([])

  init(answerBytes: Int = 0, expectsNews: Bool = false) {
    self.answerBytes = answerBytes
    isNewsExpected = expectsNews
  }

  func answer(_ line: ArraySlice<UInt8>, from caller: Caller) async -> [UInt8]? {
    callers.withLock { $0[caller.id] = caller }
    lines.withLock { $0.append(String(decoding: line, as: UTF8.self)) }
    let padding = Array(repeating: UInt8(ascii: "."), count: max(0, answerBytes - line.count - 3))
    return Array("<".utf8) + line + padding + Array(">\n".utf8)
  }

  func expectsNews(_ caller: Caller) async -> Bool { isNewsExpected }

  func forget(_ caller: Caller) async { _ = callers.withLock { $0.removeValue(forKey: caller.id) } }
}

/// Answers nothing until it may.
actor GatedService: RequestService {
  private var isOpen = false
  private var waiting: [CheckedContinuation<Void, Never>] = []
  private var asked = 0
  private var onlookers: [(count: Int, CheckedContinuation<Void, Never>)] = []

  /// Waits until so many lines have been asked about.
  func hasBeenAsked(_ count: Int) async {
    if asked >= count { return }
    await withCheckedContinuation { onlookers.append((count, $0)) }
  }

  /// Lets all answers go.
  func open() {
    isOpen = true
    waiting.forEach { $0.resume() }
    waiting = []
  }

  func answer(_ line: ArraySlice<UInt8>, from caller: Caller) async -> [UInt8]? {
    asked += 1
    onlookers.removeAll { onlooker in
      if onlooker.count <= asked { onlooker.1.resume() }
      return onlooker.count <= asked
    }
    if !isOpen { await withCheckedContinuation { waiting.append($0) } }
    return Array(line) + [UInt8(ascii: "\n")]
  }

  func expectsNews(_ caller: Caller) async -> Bool { false }

  func forget(_ caller: Caller) async {}
}
