import './screens/home.js';
