public import YAML

/// Storage whose volumes are disks with a file system, which one node at a time can mount for writing.
///
/// Sources: the CSI drivers' `CreateVolume`: kubernetes-sigs/aws-ebs-csi-driver pkg/driver/controller.go,
/// kubernetes-sigs/gcp-compute-persistent-disk-csi-driver pkg/gce-pd-csi-driver/utils.go,
/// kubernetes-sigs/azuredisk-csi-driver pkg/azuredisk, ceph/ceph-csi internal/rbd, rancher/local-path-provisioner
/// provisioner.go.
public enum BlockStorage {
  /// What the disk is called, by the provisioner of a StorageClass.
  public static func name(ofProvisioner provisioner: String) -> String? {
    switch provisioner {
    case "ebs.csi.aws.com", "ebs.csi.eks.amazonaws.com", "kubernetes.io/aws-ebs": "an EBS volume"
    case "pd.csi.storage.gke.io", "kubernetes.io/gce-pd": "a Google persistent disk"
    case "disk.csi.azure.com", "kubernetes.io/azure-disk": "an Azure disk"
    case "dobs.csi.digitalocean.com": "a DigitalOcean volume"
    case "csi.hetzner.cloud": "a Hetzner volume"
    case "linodebs.csi.linode.com": "a Linode volume"
    case "rancher.io/local-path": "a directory of one node"
    default: provisioner.hasSuffix("rbd.csi.ceph.com") ? "a Ceph block device" : nil
    }
  }

  /// What the disk is called, by the name of a class that providers and installations give to theirs.
  public static func name(ofClass name: String) -> String? {
    switch name {
    case "gp2", "gp3": "an EBS volume"
    case "standard-rwo", "premium-rwo": "a Google persistent disk"
    case "managed-csi", "managed-csi-premium", "managed-premium": "an Azure disk"
    case "do-block-storage", "do-block-storage-retain": "a DigitalOcean volume"
    case "hcloud-volumes": "a Hetzner volume"
    case "linode-block-storage", "linode-block-storage-retain": "a Linode volume"
    case "local-path": "a directory of one node"
    case "rook-ceph-block": "a Ceph block device"
    default: nil
    }
  }
}

extension Inventory {
  /// The disk that a claim's class makes, and whether the class is written in the set.
  public func disk(of claim: Node, in resource: Resource) -> (name: String, storageClass: Resource?)? {
    guard claim["volumeName"] == nil, claim["selector"] == nil, let written = claim["storageClassName"],
      written.isScalar, !written.isPlaceholder
    else { return nil }
    let classes = all("StorageClass", inSetsOf: resource).filter { $0.name == written.text }
    guard let first = classes.first else { return BlockStorage.name(ofClass: written.text).map { ($0, nil) } }
    guard classes.count == 1, !mayChange(first, []), let provisioner = first.root["provisioner"]?.text else {
      return nil
    }
    return BlockStorage.name(ofProvisioner: provisioner).map { ($0, first) }
  }
}
