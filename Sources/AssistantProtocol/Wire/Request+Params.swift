internal import Diagnostics
internal import Foundation

extension Request {
  /// The parameters as a value.
  ///
  /// A parameter that the method doesn't know is an error: a typing mistake in the name of one that
  /// may be left out would otherwise pass unseen.
  ///
  /// - Throws: An error that names the parameter.
  /// - Complexity: O(*n*) in the bytes.
  public func params<Params: Decodable>(
    as type: Params.Type, _ schema: Schema
  ) throws(RPCError) -> Params {
    if let path = schema.unknownMember(in: params[...], at: "params") {
      throw RPCError(.invalidParams, "unknown").with { details in
        details.path = path.whole
        details.suggestion = path.nearest
      }
    }
    do {
      return try JSONDecoder().decode(type, from: Data(params))
    } catch let error as DecodingError {
      throw RPCError(error)
    } catch {
      throw RPCError(.invalidParams, "invalid")
    }
  }
}

extension RPCError {
  /// What is wrong with parameters.
  fileprivate init(_ error: DecodingError) {
    let (reason, keys): (String, [any CodingKey]) =
      switch error {
      case .keyNotFound(let key, let context): ("missing", context.codingPath + [key])
      case .valueNotFound(_, let context): ("missing", context.codingPath)
      case .typeMismatch(_, let context): ("wrong_type", context.codingPath)
      case .dataCorrupted(let context): ("invalid", context.codingPath)
      @unknown default: ("invalid", [])
      }
    let path = keys.reduce("params") { path, key in
      key.intValue.map { "\(path)[\($0)]" } ?? "\(path).\(key.stringValue)"
    }
    self = RPCError(.invalidParams, reason).with { $0.path = path }
  }
}

extension Schema {
  /// The first member of an object that the shape doesn't have, with the name that may be meant.
  fileprivate func unknownMember(
    in bytes: ArraySlice<UInt8>, at path: String
  ) -> (whole: String, nearest: String?)? {
    guard case .object(let properties) = unnamed,
      let members = try? JSONScanner.members(of: bytes)
    else { return nil }
    for member in members {
      let name = String(decoding: bytes[member.name], as: UTF8.self)
      guard let property = properties.first(where: { $0.name == name }) else {
        return ("\(path).\(name)", Spelling.nearest(to: name, among: properties.map(\.name)))
      }
      let inner = property.schema.unknownMember(in: bytes[member.value], at: "\(path).\(name)")
      if let inner { return inner }
    }
    return nil
  }
}
