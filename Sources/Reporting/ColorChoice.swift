/// What `--color` says.
public enum ColorChoice: String, Sendable, CaseIterable {
  case auto, always, never

  /// Whether a stream gets colour. The flag goes before the environment, `NO_COLOR` before what forces colour, and
  /// that before what is known about the terminal.
  public static func resolve(
    flag: ColorChoice, environment: (String) -> String?, isTerminal: Bool
  ) -> Bool {
    switch flag {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    // https://no-color.org: an empty value counts as none.
    if let value = environment("NO_COLOR"), !value.isEmpty { return false }
    for name in ["FORCE_COLOR", "CLICOLOR_FORCE"] {
      if let value = environment(name), !value.isEmpty, value != "0" { return true }
    }
    if environment("TERM") == "dumb" || environment("CLICOLOR") == "0" { return false }
    return isTerminal
  }
}
