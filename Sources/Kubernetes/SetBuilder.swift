/// Decides which files of a run are applied together.
///
/// A set is: standard input; else a kustomization that no other includes, with all that it includes; else one directory
/// without its subdirectories. A directory that holds one identity twice holds alternatives: each of its files is a set.
struct SetBuilder {
  private(set) var setsOfFile: [[Int]]
  private(set) var changesOfFile: [Kustomization.Changes?]
  /// For each set whether somebody has declared it: a kustomization, the configuration, a stream.
  private(set) var isDeclared: [Bool] = []
  /// Sets of which something could not be read.
  private(set) var incompleteSets: Set<Int> = []

  /// Inclusions that are followed below one kustomization.
  private static let mostSteps = 10_000

  init(
    resources: [Resource], files: [Inventory.File], kustomizations: [Kustomization], joined: [[String]]
  ) {
    setsOfFile = Array(repeating: [], count: files.count)
    changesOfFile = Array(repeating: nil, count: files.count)
    addKustomizations(kustomizations, files)
    addDirectories(resources, files, joined)
    for (index, file) in files.enumerated() where file.isIncomplete { incompleteSets.formUnion(setsOfFile[index]) }
  }

  private mutating func newSet(_ files: some Sequence<Int>, isDeclared: Bool) {
    for file in files { setsOfFile[file].append(self.isDeclared.count) }
    self.isDeclared.append(isDeclared)
  }

  // MARK: Kustomizations

  private mutating func addKustomizations(_ kustomizations: [Kustomization], _ files: [Inventory.File]) {
    guard !kustomizations.isEmpty else { return }
    var byDirectory: [String: Int] = [:]
    for (index, kustomization) in kustomizations.enumerated() { byDirectory[kustomization.directory] = index }
    var fileByPath = [String: Int](minimumCapacity: files.count)
    for (index, file) in files.enumerated() { fileByPath[file.path] = index }
    var included: Set<Int> = []
    for kustomization in kustomizations {
      for path in kustomization.resources {
        if let other = byDirectory[path], kustomizations[other].directory != kustomization.directory {
          included.insert(other)
        }
      }
    }
    // Whether the kustomization at hand takes in something that is not in the run.
    var isIncomplete = false
    for (index, root) in kustomizations.enumerated() where !included.contains(index) && !root.isComponent {
      var members: Set<Int> = []
      var changes: [Int: Kustomization.Changes] = [:]
      var open: Set<Int> = []
      var steps = 0
      isIncomplete = false
      collect(index, Kustomization.Changes(), &members, &changes, &open, &steps)
      if isIncomplete { incompleteSets.insert(isDeclared.count) }
      newSet(members.sorted(), isDeclared: true)
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
      _ changes: inout [Int: Kustomization.Changes], _ open: inout Set<Int>, _ steps: inout Int
    ) {
      // A base may be reached by several ways, each with its own changes; circles and mazes come to an end.
      steps += 1
      guard steps <= Self.mostSteps, open.insert(index).inserted else { return }
      defer { open.remove(index) }
      let kustomization = kustomizations[index]
      if kustomization.hasCharts { isIncomplete = true }
      var own = inherited
      own.formUnion(kustomization.changes)
      var components: Set<Int> = []
      addComponents(of: index, to: &own, &components)
      for path in kustomization.resources {
        if let file = fileByPath[path] {
          members.insert(file)
          changes[file, default: .init()].formUnion(own)
        } else if let other = byDirectory[path] {
          collect(other, own, &members, &changes, &open, &steps)
        } else {
          isIncomplete = true
        }
      }
    }
  }

  // MARK: Directories

  private mutating func addDirectories(_ resources: [Resource], _ files: [Inventory.File], _ joined: [[String]]) {
    var groups: [String: Int] = [:]
    var order: [(key: String, members: [Int])] = []
    // Files of one directory mostly stand side by side.
    var last = (directory: "", group: -1)
    for (index, file) in files.enumerated() where setsOfFile[index].isEmpty {
      if last.group < 0 || file.directory != last.directory {
        let directory = file.directory
        // The configuration may join directories into one set.
        let key =
          joined.firstIndex { $0.contains { directory == $0 || directory.hasPrefix($0 + "/") } }
          .map { "\u{0}\($0)" } ?? directory
        let group = groups[key] ?? order.count
        if group == order.count {
          groups[key] = group
          order.append((key, []))
        }
        last = (directory, group)
      }
      order[last.group].members.append(index)
    }
    for (key, members) in order {
      let hasAlternatives =
        !key.hasPrefix("\u{0}") && Self.hasAlternatives(resources, members.map { files[$0].resources })
      if hasAlternatives {
        for member in members { newSet([member], isDeclared: false) }
      } else {
        newSet(members, isDeclared: key.hasPrefix("\u{0}") || key == "-")
      }
    }
  }
}

extension SetBuilder {
  /// Whether one object stands twice in some parts of a list, namespaces that are not written counting as any.
  fileprivate static func hasAlternatives(_ resources: [Resource], _ parts: [Range<Int>]) -> Bool {
    guard mayHaveAlternatives(resources, parts) else { return false }
    var namespaces: [Resource.Identity: Set<String?>] = [:]
    for part in parts {
      for resource in resources[part] {
        // Whoever writes each part of an application into a file of its own repeats the namespace there.
        guard resource.kind != "Namespace", let identity = resource.identity?.withoutNamespace else { continue }
        let seen = namespaces[identity, default: []]
        if seen.contains(resource.namespace) || seen.contains(nil) || (resource.namespace == nil && !seen.isEmpty) {
          return true
        }
        namespaces[identity] = seen.union([resource.namespace])
      }
    }
    return false
  }

  /// Mostly all names differ: seen before anything is made of them.
  private static func mayHaveAlternatives(_ resources: [Resource], _ parts: [Range<Int>]) -> Bool {
    if parts.reduce(0, { $0 + $1.count }) < 2 { return false }
    var names: Set<Int> = []
    for part in parts {
      for resource in resources[part] where !resource.name.isEmpty {
        var hasher = Hasher()
        hasher.combine(resource.kind)
        hasher.combine(resource.name)
        if !names.insert(hasher.finalize()).inserted { return true }
      }
    }
    return false
  }
}

extension Array<Kustomization.Changes?> {
  fileprivate subscript(index: Int, default value: Kustomization.Changes) -> Kustomization.Changes {
    get { self[index] ?? value }
    set { self[index] = newValue }
  }
}
