/** Style sheets are imported for their effect: the bundler makes one of all. */
declare module '*.css';
