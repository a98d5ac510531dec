/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { render } from 'preact';
import { ReportApp } from './report-app.js';
import { reportSource } from './sources/report-source.js';
import './styles/report.css';

const root = document.getElementById('report');
if (root) render(<ReportApp source={reportSource()} />, root);
