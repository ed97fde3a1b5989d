import AssistantProtocol
import Foundation
import TestSupport
import Testing

/// Answers as lines, and lines of any kind.
@Suite struct WireTests {
  @Test func `an answer is one line, with its keys in order`() {
    let good = Response(to: .number(3), .success(Done())).line
    #expect(
      String(decoding: good, as: UTF8.self) == #"{"id":3,"jsonrpc":"2.0","result":{"ok":true}}"#
        + "\n")
    let bad = Response(to: nil, Result<Done, RPCError>.failure(RPCError(.overloaded))).line
    #expect(
      String(decoding: bad, as: UTF8.self)
        == #"{"id":null,"jsonrpc":"2.0","error":{"code":1103,"data":{"reason":"overloaded","retryable":true},"message":"too much waits to be written"}}"#
        + "\n")
  }

  @Test func `a client reads what a service writes`() throws {
    let error = RPCError(.sequenceMismatch).with { $0.seq = 4 }
    let line = Response(to: .text("a\"b"), Result<Done, RPCError>.failure(error)).line
    guard case .response(let response)? = ServerLine(line: line.dropLast()) else {
      throw CancellationError()
    }
    #expect(response.id == .text("a\"b"))
    #expect(throws: error) { try response.outcome.get() }
    let news = Array(#"{"jsonrpc":"2.0","method":"session.event","params":{"seq":1}}"#.utf8)
    guard case .notification("session.event", let params)? = ServerLine(line: news[...]) else {
      throw CancellationError()
    }
    #expect(String(decoding: params, as: UTF8.self) == #"{"seq":1}"#)
    #expect(ServerLine(line: Array("{}".utf8)[...]) == nil)
  }

  @Test func `an error that only a later service knows can be read`() throws {
    let line =
      #"{"id":1,"error":{"code":1999,"message":"m","data":{"reason":"r","retryable":true}}}"#
    guard case .response(let response)? = ServerLine(line: Array(line.utf8)[...]),
      case .failure(let error) = response.outcome
    else { throw RPCError(.parseError) }
    #expect(error.code == .internalError && error.data.reason == "r" && error.data.retryable)
  }

  @Test func `every error has a code, a name and words of its own`() {
    let codes = ErrorCode.allCases
    #expect(Set(codes.map(\.rawValue)).count == codes.count)
    #expect(Set(codes.map(\.message)).count == codes.count)
    for code in codes {
      let error = RPCError(code)
      #expect(error.data.retryable == code.isRetryable)
      #expect(error.data.reason.allSatisfy { $0.isLowercase || $0 == "_" })
    }
    #expect(RPCError(.turnConflict).data.reason == "turn_conflict")
  }

  @Test func `no line, however broken, is read where JSON itself isn't`() throws {
    let seeds = [
      #"{"jsonrpc":"2.0","id":1,"method":"session.turn","params":{"text":"a \u00e9 \n","n":[1,-2.5e3,true,null]}}"#,
      #"{"a":{"b":[{},[],"",0]},"c":false}"#,
    ]
    var random = SplitMix64(seed: 7)
    for _ in 0..<Rounds.fuzz.count(4_000) {
      var bytes = Array(random.pick(seeds).utf8)
      for _ in 0...random.number(below: 3) {
        let place = random.number(below: bytes.count)
        switch random.number(below: 4) {
        case 0: bytes[place] = UInt8(random.number(below: 256))
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(random.pick(Array(#"{}[]",:\0e-"#.utf8)), at: place)
        default: bytes.swapAt(place, random.number(below: bytes.count))
        }
        if bytes.isEmpty { bytes = [UInt8(ascii: "{")] }
      }
      do throws(Request.Fault) {
        let request = try Request(line: bytes[...])
        let again = try Request(line: request.line.dropLast())
        #expect(again.method == request.method && again.params == request.params)
        #expect(throws: Never.self) {
          try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
        }
      } catch {
        #expect([.parseError, .invalidRequest].contains(error.error.code))
      }
    }
  }
}
