extension String: JSONWritable {
  package func write(to json: inout JSONStream) { json.text(self) }
}

extension Bool: JSONWritable {
  package func write(to json: inout JSONStream) { json.plain((self ? "true" : "false").utf8) }
}

extension Int: JSONWritable {
  package func write(to json: inout JSONStream) { json.plain(String(self).utf8) }
}

extension Double: JSONWritable {
  /// Writes a number; one that JSON doesn't have is written as if there were none.
  package func write(to json: inout JSONStream) {
    let text = isFinite ? description : "null"
    json.plain(text.hasSuffix(".0") ? text.dropLast(2).utf8 : text[...].utf8)
  }
}

extension Array: JSONWritable where Element: JSONWritable {
  package func write(to json: inout JSONStream) {
    json.list(self) { json, element in element.write(to: &json) }
  }
}
