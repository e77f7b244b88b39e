/// Paths that may end early: what is not there has no items and no entries.
extension Node? {
  public var items: [Node] { self.map { Array($0.items) } ?? [] }
  public var entries: [Node.Entry] { self?.entries ?? [] }
}
