internal import Foundation

/// A line from a service, as a client reads it: the answer to a request, or news of a session.
public enum ServerLine: Sendable {
  /// An answer.
  case response(Response)
  /// News that nobody asked for at this moment, by the name of its kind, with its parameters.
  case notification(String, params: [UInt8])

  /// Reads a line, or returns `nil` when it is neither.
  public init?(line: ArraySlice<UInt8>) {
    guard let members = try? JSONScanner.members(of: line) else { return nil }
    var named: [String: ArraySlice<UInt8>] = [:]
    for member in members {
      named[String(decoding: line[member.name], as: UTF8.self)] = line[member.value]
    }
    let id = named["id"].flatMap { try? JSONDecoder().decode(RequestID.self, from: Data($0)) }
    if let result = named["result"] {
      self = .response(Response(to: id, .success(Array(result))))
    } else if let error = named["error"].flatMap({
      try? JSONDecoder().decode(RPCError.self, from: Data($0))
    }) {
      self = .response(Response(to: id, .failure(error)))
    } else if let name = named["method"].flatMap({
      try? JSONDecoder().decode(String.self, from: Data($0))
    }) {
      self = .notification(name, params: named["params"].map(Array.init) ?? Array("{}".utf8))
    } else {
      return nil
    }
  }
}
