import Foundation
import PackagePlugin

/// Counts the public symbols of every library that have a word of documentation, and fails if one
/// has none.
@main
struct DocumentationCoverage: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) throws {
    var total = SymbolCount()
    for target in context.package.libraries {
      let count = try count(of: target)
      print(count.line(titled: target.name))
      total += count
    }
    print(total.line(titled: "all"))
    for symbol in total.undocumented { Diagnostics.error("\(symbol.place): no documentation") }
  }

  /// Counts the symbols of a target.
  private func count(of target: any SourceModuleTarget) throws -> SymbolCount {
    let folder = try packageManager.getSymbolGraph(
      for: target, options: .init(includeSynthesized: false, emitExtensionBlocks: false)
    ).directoryURL
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    var count = SymbolCount()
    for file in files where file.lastPathComponent.hasSuffix(".symbols.json") {
      let graph = try JSONDecoder().decode(SymbolGraph.self, from: Data(contentsOf: file))
      count += SymbolCount(of: graph.symbols, in: target.name)
    }
    return count
  }
}

extension Package {
  /// What others can build upon: the targets of Swift below `Sources` that are no programs.
  fileprivate var libraries: [SwiftSourceModuleTarget] {
    targets.compactMap { $0 as? SwiftSourceModuleTarget }
      .filter { $0.kind == .generic && $0.directoryURL.path.contains("/Sources/") }
  }
}
