"""What an installation is made of and checked by: the SBOM, a container, services, a drill."""
