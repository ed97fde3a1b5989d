extension OpenRPCDocument {
  /// Every shape that has a name, once, in the order in which a reader meets them.
  var shapes: [(name: String, schema: Schema)] { Self.shapes(of: methods, notifications) }

  /// The shapes that methods and notifications use, and that of errors.
  static func shapes(
    of methods: [Entry], _ notifications: [Notification]
  ) -> [(name: String, schema: Schema)] {
    let params = methods.flatMap { $0.params + [$0.result] } + notifications.flatMap(\.params)
    var shapes: [(name: String, schema: Schema)] = []
    for schema in params.map(\.schema.schema) + [Schema.of(RPCError.self)] {
      schema.collect(into: &shapes)
    }
    return shapes
  }
}

extension Schema {
  /// Adds the shapes with names of which this one is made, itself before its parts.
  fileprivate func collect(into shapes: inout [(name: String, schema: Schema)]) {
    switch self {
    case .named(let name, let schema):
      guard !shapes.contains(where: { $0.name == name }) else { return }
      shapes.append((name, schema))
      schema.collect(into: &shapes)
    case .object(let properties):
      for property in properties { property.schema.collect(into: &shapes) }
    case .list(let item): item.collect(into: &shapes)
    case .either(let schemas):
      for schema in schemas { schema.collect(into: &shapes) }
    case .text, .word, .wholeNumber, .number, .flag, .anyObject: break
    }
  }
}
