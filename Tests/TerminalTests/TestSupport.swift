import Foundation
import Packs

/// The bicycle pack, loaded once.
let bicycle: Pack? = {
  let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Dialogues/bicycle")
  return PackLoader.load(PackDirectory(path: folder.path).read()).pack
}()
