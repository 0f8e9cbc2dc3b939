import Foundation
import PackagePlugin

/// Runs `embed` over Forms/ and Assets/ whenever one of their files has changed.
@main struct Embedding: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    let folders = ["Forms", "Assets"].map { root.appending(path: $0, directoryHint: .isDirectory) }
    let output = context.pluginWorkDirectoryURL.appending(path: "Files.swift")
    return [
      .buildCommand(
        displayName: "Embedding forms and assets",
        executable: try context.tool(named: "embed").url,
        arguments: [root.path(percentEncoded: false), output.path(percentEncoded: false)],
        inputFiles: folders.flatMap(files), outputFiles: [output])
    ]
  }

  private func files(in folder: URL) -> [URL] {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (found?.compactMap { $0 as? URL } ?? [])
      .filter { !$0.hasDirectoryPath && !$0.pathComponents.contains("Audio") }
  }
}
