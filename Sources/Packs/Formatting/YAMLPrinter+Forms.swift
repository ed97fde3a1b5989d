extension YAMLPrinter {
  /// How a value is written.
  enum Form {
    /// On the line of its key or dash; nothing for a value that is missing.
    case line(String)
    /// In brackets that open on the line of its key or dash and close on one below.
    case lines([String])
    /// On lines below.
    case text(TextBlock)
    /// With a line, or several, for each entry.
    case entries(Outline.Collection)
  }

  /// How a value is written that begins in a column if it stands on one line, and whose lines have an
  /// indentation if it has several.
  func form(
    of value: Outline.Value, column: Int, indent: Int, _ place: ScalarText.Place
  ) -> Form {
    switch value {
    case .scalar(let scalar): return form(of: scalar, column: column, indent: indent, place)
    case .collection(let collection):
      guard collection.isFlow, value.comments.isEmpty else { return .entries(collection) }
      let line = flow(value)
      let fits = column + line.unicodeScalars.count <= Self.width
      if fits || collection.entries.isEmpty { return .line(line) }
      return filled(collection, column: column, indent: indent).map(Form.lines)
        ?? .entries(collection)
    }
  }

  /// A list of texts on several lines, each as full as can be; `nil` for what else is in brackets.
  private func filled(_ list: Outline.Collection, column: Int, indent: Int) -> [String]? {
    guard list.form == .sequence, list.entries.allSatisfy(\.value.isScalar) else { return nil }
    var lines = ["["]
    var length = column + 1
    for (index, entry) in list.entries.enumerated() {
      let item = flow(entry.value) + (index == list.entries.count - 1 ? "]" : ",")
      let count = item.unicodeScalars.count
      if index > 0, length + 1 + count > Self.width {
        lines.append(item)
        length = indent + count
      } else {
        lines[lines.count - 1] += index > 0 ? " \(item)" : item
        length += (index > 0 ? 1 : 0) + count
      }
      // An item that has no room in brackets has more behind a dash.
      guard length <= Self.width else { return nil }
    }
    return lines
  }

  private func form(
    of scalar: Outline.Scalar, column: Int, indent: Int, _ place: ScalarText.Place
  ) -> Form {
    let room = Self.width - indent
    let line = ScalarText(scalar).line(place)
    var block: TextBlock?
    switch scalar.notation {
    case .missing: return .line("")
    case .literal: block = TextBlock(literal: scalar.text)
    case .folded(let lines):
      block =
        TextBlock(folded: scalar.text, width: room, keeping: lines)
        ?? TextBlock(literal: scalar.text)
    case .plain, .quoted:
      guard column + line.unicodeScalars.count > Self.width else { break }
      block = TextBlock(folded: scalar.text, width: room)
      // One long word would be no shorter on a line of its own.
      if let only = block?.lines.first, block?.lines.count == 1, only.unicodeScalars.count > room {
        block = nil
      }
    }
    return block.map(Form.text) ?? .line(line)
  }

  /// A value on one line.
  private func flow(_ value: Outline.Value) -> String {
    switch value {
    case .scalar(let scalar): return ScalarText(scalar).line(.flow)
    case .collection(let collection):
      let entries = collection.entries.map { entry in
        let key = entry.key.map { "\(ScalarText($0).line(.flow)): " } ?? ""
        return key + flow(entry.value)
      }.joined(separator: ", ")
      return collection.form == .mapping ? "{\(entries)}" : "[\(entries)]"
    }
  }
}
