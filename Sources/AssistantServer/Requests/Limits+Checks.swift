internal import AssistantProtocol

extension Limits {
  /// How many entries a page has.
  ///
  /// - Throws: An error when more are asked for than there may be, or none.
  func entries(_ wanted: Int?) throws(RPCError) -> Int {
    guard let wanted else { return pageEntries }
    guard (1...pageEntries).contains(wanted) else {
      throw RPCError(.invalidParams, "out_of_range").with { details in
        details.path = "params.limit"
        details.limit = pageEntries
      }
    }
    return wanted
  }

  /// Refuses a text that is too long.
  func check(_ text: String, at path: String) throws(RPCError) {
    guard text.count <= textCharacters else {
      throw RPCError(.textTooLong).with { details in
        details.path = path
        details.limit = textCharacters
      }
    }
  }
}
