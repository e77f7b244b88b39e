public import YAML

/// What a program keeps in `/dev/shm`, of which a container has 64 MiB unless something is mounted there.
///
/// Source: containerd's internal/cri (defaultShmSize); CRI-O's shm size is the same.
public enum SharedMemory {
  public static let bytes: Int64 = 64 << 20

  /// A program that 64 MiB are known to be too little for.
  public enum Need: Sendable {
    /// A browser, which keeps the pages there that it draws.
    case browser
    /// An inference server that shares a model among several devices.
    case devices(Int, option: String)
    /// A database that checks it when it starts.
    case checked(mebibytes: Int, log: String)
    /// A database whose parallel queries may take so many bytes.
    case queries(Int64, arithmetic: String)
  }

  /// Images with a browser. Source: SeleniumHQ/docker-selenium README.md, "--shm-size=2g".
  private static let browsers: Set<String> = [
    "selenium/standalone-chrome", "selenium/standalone-chromium", "selenium/standalone-edge", "selenium/node-chrome",
    "selenium/node-chromium", "selenium/node-edge", "selenium/standalone-firefox", "selenium/node-firefox",
    "selenium/standalone-all-browsers", "selenium/node-all-browsers",
  ]

  static func isBrowser(_ image: ImageReference) -> Bool { image.isPublic && browsers.contains(image.repository) }

  /// Options that spread a model over several devices, by what the image's name holds.
  ///
  /// Sources: docs.vllm.ai, "Using Docker"; huggingface/text-generation-inference README.md, "A note on Shared Memory
  /// (shm)"; docs.sglang.ai, "Install".
  static let sharding: [(image: String, options: [String])] = [
    ("vllm", ["tensor-parallel-size", "tp"]), ("text-generation-inference", ["num-shard"]),
    ("sglang", ["tp", "tp-size", "tensor-parallel-size"]),
  ]
}

extension Workload {
  /// What a container needs of shared memory beyond what it has; nil if it has more, or nothing is known.
  public func sharedMemoryNeed(of container: Container, _ inventory: Inventory) -> (
    need: SharedMemory.Need, node: Node
  )? {
    guard container.isLongRunning, let image = container.image, let place = container.imageNode else { return nil }
    guard let (need, node) = container.sharedMemoryNeed(image, place, self, inventory) else { return nil }
    let isLarger = spec["hostIPC"]?.boolean == true || container.volumeMounts.contains { $0.covers("/dev/shm") }
    return isLarger || isWindows ? nil : (need, node)
  }
}

extension Container {
  fileprivate func sharedMemoryNeed(
    _ image: ImageReference, _ place: Node, _ workload: Workload, _ inventory: Inventory
  ) -> (SharedMemory.Need, Node)? {
    if SharedMemory.isBrowser(image) { return (.browser, place) }
    let repository = image.repository
    // Source: oracle/docker-images OracleDatabase/SingleInstance/dockerfiles/11.2.0.2/runOracle.sh.
    if repository == "oracle/database", image.tag?.hasPrefix("11.2.0.2-xe") ?? false {
      let log = "A database XE container needs at least 1 GB of shared memory (/dev/shm)"
      return (.checked(mebibytes: 1024, log: log), place)
    }
    if let (_, names) = SharedMemory.sharding.first(where: { repository.contains($0.image) }) {
      // NCCL does without when it is told to.
      if environment.contains(where: { $0.name == "NCCL_SHM_DISABLE" }) { return nil }
      guard let option = options.last(where: { names.contains($0.name) }), let count = Int(option.value), count > 1
      else { return nil }
      return (.devices(count, option: option.name), option.node)
    }
    return parallelQueries(workload, inventory)
  }

  /// What one parallel hash join of PostgreSQL may take, where its command line or configuration makes that a lot.
  ///
  /// Source: PostgreSQL manual, 19.4.1 work_mem, hash_mem_multiplier, dynamic_shared_memory_type; 19.4.6
  /// max_parallel_workers_per_gather; nodeHash.c: the limit counts for each participant.
  private func parallelQueries(_ workload: Workload, _ inventory: Inventory) -> (SharedMemory.Need, Node)? {
    guard let configuration = serverConfiguration(of: workload, inventory),
      configuration.server.programs.contains("postgres"), let place = words.first ?? imageNode
    else { return nil }
    func value(_ name: String) -> String? {
      let option = name.map { $0 == "_" ? "-" : String($0) }.joined()
      return configuration.option([option, "--" + option, "-c" + option])?.text
        ?? configuration.settings(name).last?.setting.value
    }
    let units: [String: Int64] = ["": 1 << 10, "b": 1, "kb": 1 << 10, "mb": 1 << 20, "gb": 1 << 30, "tb": 1 << 40]
    guard let text = value("work_mem"), let memory = Self.size(text, units), memory < 1 << 40,
      value("dynamic_shared_memory_type") ?? "posix" == "posix",
      let workers = Int64(value("max_parallel_workers_per_gather") ?? "2"), (1...1024).contains(workers)
    else { return nil }
    // 2 since version 15; without a version it is not known.
    let fallback = (image?.version.first ?? 0) >= 15 ? 2.0 : 1.0
    let factor = min(max(value("hash_mem_multiplier").flatMap { Double($0) } ?? fallback, 1), 1000)
    let bytes = Int64(Double(memory) * factor) * (workers + 1)
    guard bytes > SharedMemory.bytes else { return nil }
    let times = factor == 1 ? "" : " × \(factor) (hash_mem_multiplier)"
    return (
      .queries(bytes, arithmetic: "work_mem \(text)\(times) × \(workers + 1) processes = \(ByteCount.text(bytes))"),
      place
    )
  }
}
