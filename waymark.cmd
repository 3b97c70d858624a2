@echo off
rem Runs Waymark; builds it first where it is not built or its sources are newer.
setlocal
set "HOME_DIR=%~dp0"
set "START=%HOME_DIR%target\start"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if not defined WAYMARK_OWN_RULES set "WAYMARK_OWN_RULES=%HOME_DIR%rules"
if not exist "%START%\ready" goto build

rem xcopy /L only lists: the last line says how many sources are newer than those of the last build.
set "NEWER=0"
for /f %%n in ('xcopy /L /D /E /Y /I "%HOME_DIR%src\main" "%START%\seen" ^| findstr /R "^[0-9]"') do set "NEWER=%%n"
if "%NEWER%"=="0" goto run

:build
"%JAVA%" -XshowSettings:properties -version 2>"%TEMP%\waymark-java.txt"
if errorlevel 1 (echo waymark: Java is missing: install a JDK 17 or later, or set JAVA_HOME 1>&2 & exit /b 70)
set "VERSION=0"
for /f "tokens=2 delims== " %%v in ('findstr /C:"java.specification.version =" "%TEMP%\waymark-java.txt"') do set "VERSION=%%v"
if %VERSION% LSS 17 (echo waymark: %JAVA% is Java %VERSION%: a JDK 17 or later is needed 1>&2 & exit /b 70)
echo waymark: building, the first time takes a minute or two ... 1>&2
if exist "%START%" rmdir /S /Q "%START%"
pushd "%HOME_DIR%"
call mvnw.cmd -B -ntp -Dlaunch process-classes 1>&2
if errorlevel 1 (popd & echo waymark: the build failed: see above 1>&2 & exit /b 70)
popd
rem The archive of loaded classes makes later starts fast; without it everything works, slower.
"%JAVA%" -XX:ArchiveClassesAtExit="%START%\classes.jsa" -XX:TieredStopAtLevel=1 -cp "%START%\*;%START%\lib\*" org.waymark.cli.Waymark advise "%HOME_DIR%samples\acme-bank.yaml" >nul 2>&1
xcopy /E /Y /I /Q "%HOME_DIR%src\main" "%START%\seen" >nul
echo ready> "%START%\ready"

:run
rem A service or a batch is worth compiling for speed; a command that ends at once is not.
if /i "%~1"=="serve" ("%JAVA%" -XX:+ExitOnOutOfMemoryError -cp "%START%\*;%START%\lib\*" org.waymark.cli.Waymark %* & exit /b)
if /i "%~1"=="batch" ("%JAVA%" -XX:+ExitOnOutOfMemoryError -Xlog:disable -cp "%START%\*;%START%\lib\*" org.waymark.cli.Waymark %* & exit /b)
"%JAVA%" -XX:SharedArchiveFile="%START%\classes.jsa" -Xshare:auto -XX:TieredStopAtLevel=1 -Xlog:disable -cp "%START%\*;%START%\lib\*" org.waymark.cli.Waymark %*
exit /b %ERRORLEVEL%
