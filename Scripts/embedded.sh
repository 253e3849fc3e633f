# How Anneal compiles in Embedded Swift: the modules and the flags that Scripts/check-embedded, Scripts/build-page and
# Scripts/build-library share. Sourced from the root of the checkout.

embedded_modules=(Anneal AnnealText PythonSyntax AnnealNotation AnnealRuns AnnealPlots)

# embedded_sources FOLDER…: the Swift files of folders, always in the same order, without those for terminals and for
# libraries that are loaded at run time.
embedded_sources() { find "$@" -name '*.swift' | grep -vE '/(Terminal|Rendering)/' | LC_ALL=C sort; }

# embedded_compile FOLDER MODULE SOURCES… -- FLAGS…: compiles a module into FOLDER, with the modules already there.
# SOURCES are files and folders.
embedded_compile() {
  local out=$1 module=$2 sources=() files
  shift 2
  while [ $# -gt 0 ] && [ "$1" != -- ]; do
    sources+=("$1")
    shift
  done
  [ $# = 0 ] || shift
  mapfile -t files < <(embedded_sources "${sources[@]}")
  swiftc -swift-version 6 -wmo -parse-as-library -warnings-as-errors \
    -enable-experimental-feature Embedded -enable-experimental-feature Extern \
    -package-name anneal -module-name "$module" -I "$out" -I Sources/CLibM/include \
    -emit-module -emit-module-path "$out/$module.swiftmodule" -emit-object -o "$out/$module.o" "$@" "${files[@]}"
}

# embedded_compile_all FOLDER FLAGS…: compiles the modules that everything is made of.
embedded_compile_all() {
  local out=$1 module
  shift
  for module in "${embedded_modules[@]}"; do
    echo "Embedded Swift: $module"
    embedded_compile "$out" "$module" "Sources/$module" -- "$@"
  done
}

# The folder of the Swift toolchain.
embedded_toolchain() { dirname "$(dirname "$(readlink -f "$(command -v swiftc)")")"; }
