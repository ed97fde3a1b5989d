extension PackFiles {
  /// The same files in the canonical form; those that have none, or can't be read, as they are.
  public var formatted: PackFiles {
    var files = self
    let paths = contents.keys.filter { FileKind.at($0) != nil }
    let texts = Parallel.map(paths, weight: { contents[$0]?.count ?? 0 }) { path in
      YAMLFormatter.format(contents[path] ?? [], path: path).text
    }
    for case (let path, let text?) in zip(paths, texts) { files.contents[path] = Array(text.utf8) }
    return files
  }
}
