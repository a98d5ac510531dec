/** Stands for the package `debug` in bundles: a bundled library's debug output is of no use there. */
module.exports = () => () => undefined;
