/// Decides which files of a run are applied together.
///
/// A set is: standard input; else a kustomization that no other includes, with all that it includes; else one directory
/// without its subdirectories. A directory that holds one identity twice holds alternatives: each of its files is a set.
struct SetBuilder {
  private(set) var setsOfFile: [[Int]]
  private(set) var changesOfFile: [Kustomization.Changes?]
  private var count = 0

  init(
    resources: [Resource], files: [Inventory.File], kustomizations: [Kustomization], joined: [[String]]
  ) {
    setsOfFile = Array(repeating: [], count: files.count)
    changesOfFile = Array(repeating: nil, count: files.count)
    addKustomizations(kustomizations, files)
    addDirectories(resources, files, joined)
  }

  private mutating func newSet(_ files: some Sequence<Int>) {
    for file in files { setsOfFile[file].append(count) }
    count += 1
  }

  // MARK: Kustomizations

  private mutating func addKustomizations(_ kustomizations: [Kustomization], _ files: [Inventory.File]) {
    guard !kustomizations.isEmpty else { return }
    var byDirectory: [String: Int] = [:]
    for (index, kustomization) in kustomizations.enumerated() { byDirectory[kustomization.directory] = index }
    var fileByPath: [String: Int] = [:]
    for (index, file) in files.enumerated() { fileByPath[file.path] = index }
    var included: Set<Int> = []
    for kustomization in kustomizations {
      for path in kustomization.resources {
        if let other = byDirectory[path], kustomizations[other].directory != kustomization.directory {
          included.insert(other)
        }
      }
    }
    for (index, root) in kustomizations.enumerated() where !included.contains(index) && !root.isComponent {
      var members: Set<Int> = []
      var changes: [Int: Kustomization.Changes] = [:]
      var visited: Set<Int> = []
      collect(index, Kustomization.Changes(), &members, &changes, &visited)
      newSet(members.sorted())
      for (file, change) in changes { changesOfFile[file, default: .init()].formUnion(change) }
    }

    /// Adds what components change: they work on what their includer has gathered, and so do their own components.
    func addComponents(of index: Int, to changes: inout Kustomization.Changes, _ visited: inout Set<Int>) {
      for path in kustomizations[index].resources {
        guard let other = byDirectory[path], kustomizations[other].isComponent, visited.insert(other).inserted else {
          continue
        }
        changes.formUnion(kustomizations[other].changes)
        addComponents(of: other, to: &changes, &visited)
      }
    }

    /// Adds the files below a kustomization, each with what it and its includers may change.
    func collect(
      _ index: Int, _ inherited: Kustomization.Changes, _ members: inout Set<Int>,
      _ changes: inout [Int: Kustomization.Changes], _ visited: inout Set<Int>
    ) {
      guard visited.insert(index).inserted else { return }
      let kustomization = kustomizations[index]
      var own = inherited
      own.formUnion(kustomization.changes)
      var components: Set<Int> = []
      addComponents(of: index, to: &own, &components)
      for path in kustomization.resources {
        if let file = fileByPath[path] {
          members.insert(file)
          changes[file, default: .init()].formUnion(own)
        } else if let other = byDirectory[path] {
          collect(other, own, &members, &changes, &visited)
        }
      }
    }
  }

  // MARK: Directories

  private mutating func addDirectories(_ resources: [Resource], _ files: [Inventory.File], _ joined: [[String]]) {
    var groups: [String: [Int]] = [:]
    var order: [String] = []
    for (index, file) in files.enumerated() where setsOfFile[index].isEmpty {
      let directory = file.isStandardInput ? "-" : Path.directory(of: file.path)
      // The configuration may join directories into one set.
      let key =
        joined.firstIndex { $0.contains { directory == $0 || directory.hasPrefix($0 + "/") } }
        .map { "\u{0}\($0)" } ?? directory
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(index)
    }
    for key in order {
      let members = groups[key]!
      var seen: Set<Resource.Identity> = []
      let hasAlternatives =
        !key.hasPrefix("\u{0}")
        && members.contains { file in
          files[file].resources.contains { index in
            resources[index].identity.map { !seen.insert($0).inserted } ?? false
          }
        }
      if hasAlternatives {
        for member in members { newSet([member]) }
      } else {
        newSet(members)
      }
    }
  }
}

extension Array<Kustomization.Changes?> {
  fileprivate subscript(index: Int, default value: Kustomization.Changes) -> Kustomization.Changes {
    get { self[index] ?? value }
    set { self[index] = newValue }
  }
}
