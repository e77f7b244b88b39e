import Kubernetes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The only place that asks the machine for the time.
enum Clock {
  /// The day by UTC.
  static var today: Day { Day(number: Int(time(nil)) / 86_400) }
}
