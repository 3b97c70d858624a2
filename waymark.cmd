@echo off
rem Runs Waymark; builds it first where it is not built.
setlocal
set "HOME_DIR=%~dp0"
set "START=%HOME_DIR%target\start"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -version >nul 2>&1 || (echo waymark: Java is missing: install a JDK 17 or later, or set JAVA_HOME 1>&2 & exit /b 70)
if exist "%START%\ready" goto run
echo waymark: building, the first time takes a minute or two ... 1>&2
pushd "%HOME_DIR%"
call mvnw.cmd -B -ntp -Dlaunch process-classes 1>&2 || (popd & echo waymark: the build failed: see above 1>&2 & exit /b 70)
popd
if not defined WAYMARK_RULES set "WAYMARK_RULES=%HOME_DIR%rules"
"%JAVA%" -XX:ArchiveClassesAtExit="%START%\classes.jsa" -XX:TieredStopAtLevel=1 -cp "%START%\waymark.jar;%START%\lib\*" org.waymark.cli.Waymark advise "%HOME_DIR%samples\acme-bank.yaml" >nul 2>&1
echo ready> "%START%\ready"
:run
if not defined WAYMARK_RULES set "WAYMARK_RULES=%HOME_DIR%rules"
"%JAVA%" -XX:SharedArchiveFile="%START%\classes.jsa" -Xshare:auto -XX:TieredStopAtLevel=1 -Xlog:disable -cp "%START%\waymark.jar;%START%\lib\*" org.waymark.cli.Waymark %*
exit /b %ERRORLEVEL%
