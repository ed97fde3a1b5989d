internal import Foundation

/// A request of JSON-RPC 2.0: what is asked, with its parameters still unread.
///
/// Stricter than the specification where that forgives mistakes: parameters have names, ids are
/// texts or whole numbers, batches don't exist, and a member that stands twice is an error.
public struct Request: Sendable {
  /// Why a line is no request, and whose answer that is if it can be told.
  public struct Fault: Error, Sendable {
    /// What is wrong.
    public let error: RPCError
    /// The id that the line bears.
    public let id: RequestID?

    init(_ code: ErrorCode, _ reason: String, _ id: RequestID? = nil) {
      error = RPCError(code, reason)
      self.id = id
    }
  }

  /// The id; without one nobody waits for an answer.
  public let id: RequestID?
  /// The name of the method.
  public let method: String
  /// The parameters as JSON, an object.
  public let params: [UInt8]

  /// Creates a request.
  public init(_ method: String, params: [UInt8], id: RequestID?) {
    self.id = id
    self.method = method
    self.params = params
  }

  /// Reads a line.
  ///
  /// - Complexity: O(*n*) in its bytes.
  public init(line: ArraySlice<UInt8>) throws(Fault) {
    guard String(validating: line, as: UTF8.self) != nil else {
      throw Fault(.parseError, "not_utf8")
    }
    guard let members = try Self.members(line) else {
      let isBatch = line.first { !Self.isSpace($0) } == UInt8(ascii: "[")
      throw Fault(.invalidRequest, isBatch ? "batch_not_supported" : "not_an_object")
    }
    var named: [String: ArraySlice<UInt8>] = [:]
    for member in members {
      let name = Self.text(line[(member.name.lowerBound - 1)..<(member.name.upperBound + 1)])
      guard named.updateValue(line[member.value], forKey: name ?? "") == nil else {
        throw Fault(.invalidRequest, "duplicate_member")
      }
    }
    let id = try Self.id(named["id"])
    guard named.keys.allSatisfy(Self.known.contains) else {
      throw Fault(.invalidRequest, "unknown_member", id)
    }
    guard named["jsonrpc"].flatMap(Self.text) == "2.0" else {
      throw Fault(.invalidRequest, "bad_version", id)
    }
    guard let method = named["method"].flatMap(Self.text) else {
      throw Fault(.invalidRequest, "bad_method", id)
    }
    let params = named["params"].map(Array.init) ?? Array("{}".utf8)
    guard params.first == UInt8(ascii: "{") else {
      throw Fault(.invalidRequest, "params_not_an_object", id)
    }
    self.init(method, params: params, id: id)
  }

  /// The request as a line, ending with a newline.
  public var line: [UInt8] {
    var line = "{\"jsonrpc\":\"2.0\",\"method\":\(JSONText.quoted(method))"
    if let id { line += ",\"id\":\(id.json)" }
    return Array(line.utf8) + Array(",\"params\":".utf8) + params + Array("}\n".utf8)
  }

  private static let known: Set = ["jsonrpc", "id", "method", "params"]

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D) ~= byte }

  private static func members(
    _ line: ArraySlice<UInt8>
  ) throws(Fault) -> [JSONScanner.Member]? {
    do throws(JSONScanner.Fault) {
      return try JSONScanner.members(of: line)
    } catch {
      switch error {
      case .syntax: throw Fault(.parseError, "not_json")
      case .tooDeep: throw Fault(.parseError, "too_deep")
      }
    }
  }

  private static func id(_ bytes: ArraySlice<UInt8>?) throws(Fault) -> RequestID? {
    guard let bytes else { return nil }
    guard let id = try? JSONDecoder().decode(RequestID.self, from: Data(bytes)) else {
      throw Fault(.invalidRequest, "bad_id")
    }
    return id
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.first == UInt8(ascii: "\"") else { return nil }
    let inside = bytes.dropFirst().dropLast()
    guard inside.contains(UInt8(ascii: "\\")) else {
      return String(decoding: inside, as: UTF8.self)
    }
    return try? JSONDecoder().decode(String.self, from: Data(bytes))
  }
}
